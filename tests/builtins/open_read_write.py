# Writing a text file and reading it back.
path = "/tmp/awl-test-open-read-write.txt"
with open(path, "w") as file:
    print(file.write("one\ntwo\n"), file.closed, file.name == path, file.mode)
# expect: 8 False True w
    file.writelines(["three\n", "four"])
    print("printed", file=file)
print(file.closed)  # expect: True
with open(path) as file:
    print(repr(file.readline()), file.read(3), repr(file.read()))
# expect: 'one\n' two '\nthree\nfourprinted\n'
    print(repr(file.read()))
# expect: ''
with open(path) as file:
    for number, line in enumerate(file, 1):
        print(number, line, end="")
# expect: 1 one
# expect: 2 two
# expect: 3 three
# expect: 4 fourprinted
with open(path, "a", encoding="utf-8") as file:
    file.write("é\n")
with open(path, encoding="utf-8") as file:
    print(file.readlines())  # expect: ['one\n', 'two\n', 'three\n', 'fourprinted\n', 'é\n']
print([line.strip() for line in open(path, encoding="utf-8")][-1])  # expect: é
try:
    file.read()
except ValueError as error:
    print(error)  # expect: I/O operation on closed file.
try:
    with open(path, "w") as file:
        file.read()
except OSError as error:
    print(type(error).__name__, error)  # expect: UnsupportedOperation not readable
try:
    open(path, "w").write(5)
except TypeError as error:
    print(error)  # expect: write() argument must be str, not int
