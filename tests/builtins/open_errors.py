# What open() says when it cannot.
for arguments in (("no/such/file.txt",), ("/",), ("no/such/file.txt", "w"), ("x", "q"), ("x", "rw"), (5.5,), ("",)):
    try:
        open(*arguments)
    except (OSError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no/such/file.txt'
# expect: IsADirectoryError [Errno 21] Is a directory: '/'
# expect: FileNotFoundError [Errno 2] No such file or directory: 'no/such/file.txt'
# expect: ValueError invalid mode: 'q'
# expect: ValueError must have exactly one of create/read/write/append mode
# expect: TypeError expected str, bytes or os.PathLike object, not float
# expect: FileNotFoundError [Errno 2] No such file or directory: ''
try:
    open("no_such_file")
except FileNotFoundError as error:
    print(error.errno, error.strerror, error.filename)
# expect: 2 No such file or directory no_such_file
