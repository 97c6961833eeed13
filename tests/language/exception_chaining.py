# __context__ is what was being handled, __cause__ what was said with `from`.
def implicit():
    try:
        {}["key"]
    except KeyError:
        raise ValueError("second")


def explicit():
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("wrapped") from error


def suppressed():
    try:
        [][0]
    except IndexError:
        raise LookupError("clean") from None


for function in (implicit, explicit, suppressed):
    try:
        function()
    except Exception as error:
        print(function.__name__, repr(error))
        print("  cause  ", repr(error.__cause__))
        print("  context", repr(error.__context__))
        print("  suppress", error.__suppress_context__)
# expect: implicit ValueError('second')
# expect:   cause   None
# expect:   context KeyError('key')
# expect:   suppress False
# expect: explicit RuntimeError('wrapped')
# expect:   cause   ValueError("invalid literal for int() with base 10: 'x'")
# expect:   context ValueError("invalid literal for int() with base 10: 'x'")
# expect:   suppress True
# expect: suppressed LookupError('clean')
# expect:   cause   None
# expect:   context IndexError('list index out of range')
# expect:   suppress True
try:
    try:
        raise KeyError("a")
    finally:
        raise TypeError("b")
except TypeError as error:
    print(repr(error.__context__))  # expect: KeyError('a')
