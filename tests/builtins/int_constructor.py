# int() reads numbers and text in any base.
print(int(), int(5.9), int(-5.9), int("42"), int("  -7\n"), int("+5"), int("1_000"), int(True), int("0"), int("007"))
# expect: 0 5 -5 42 -7 5 1000 1 0 7
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("0o17", 0), int("12", 0), int("z", 36), int("101", 2), int("-0x1F", 16), int(b"12"), int("٣"), int("1e3".split("e")[0]), int("11", base=3))
# expect: 255 255 5 15 12 35 5 -31 12 3 1 4


def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(lambda: int("abc"))  # expect: ValueError invalid literal for int() with base 10: 'abc'
attempt(lambda: int(""))  # expect: ValueError invalid literal for int() with base 10: ''
attempt(lambda: int(" "))  # expect: ValueError invalid literal for int() with base 10: ' '
attempt(lambda: int("1.5"))  # expect: ValueError invalid literal for int() with base 10: '1.5'
attempt(lambda: int("1__0"))  # expect: ValueError invalid literal for int() with base 10: '1__0'
attempt(lambda: int("0x10"))  # expect: ValueError invalid literal for int() with base 10: '0x10'
attempt(lambda: int("8", 8))  # expect: ValueError invalid literal for int() with base 8: '8'
attempt(lambda: int("1", 1))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int("1", 37))  # expect: ValueError int() base must be >= 2 and <= 36, or 0
attempt(lambda: int(None))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
attempt(lambda: int([]))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
attempt(lambda: int(5, 10))  # expect: TypeError int() can't convert non-string with explicit base
attempt(lambda: int("010", 0))  # expect: ValueError invalid literal for int() with base 0: '010'
attempt(lambda: int(float("nan")))  # expect: ValueError cannot convert float NaN to integer
attempt(lambda: int(float("-inf")))
# expect: OverflowError cannot convert float infinity to integer
attempt(lambda: int("a\n'b"))  # expect: ValueError invalid literal for int() with base 10: "a\n'b"
attempt(lambda: int("9" * 30 + "x"))
# expect: ValueError invalid literal for int() with base 10: '999999999999999999999999999999x'
attempt(lambda: int(b"x"))  # expect: ValueError invalid literal for int() with base 10: b'x'
attempt(lambda: int(base=5))  # expect: TypeError int() missing string argument
