# Notes are lines added to an exception on its way.
def work():
    try:
        int("abc")
    except ValueError as error:
        error.add_note("while reading line 3")
        error.add_note("of file data.txt")
        raise


try:
    work()
except ValueError as error:
    print(error, error.__notes__)
# expect: invalid literal for int() with base 10: 'abc' ['while reading line 3', 'of file data.txt']
try:
    ValueError().add_note(5)
except TypeError as error:
    print(error)  # expect: note must be a str, not 'int'
print(hasattr(ValueError("x"), "__notes__"))  # expect: False
e = KeyError("k")
e.add_note("n")
print(str(e), e.args, e.__notes__)  # expect: 'k' ('k',) ['n']
