# float() reads text.
print(float(), float(3), float("1.5"), float(" -2e3\n"), float("1_0.5"), float("inf"), float("-Infinity"), float("nan"), float("NaN"), float(".5"), float("5."), float("1E-2"), float(True), float(10**20))
# expect: 0.0 3.0 1.5 -2000.0 10.5 inf -inf nan nan 0.5 5.0 0.01 1.0 1e+20


def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


attempt(lambda: float("abc"))  # expect: ValueError could not convert string to float: 'abc'
attempt(lambda: float(""))  # expect: ValueError could not convert string to float: ''
attempt(lambda: float("1.5.2"))  # expect: ValueError could not convert string to float: '1.5.2'
attempt(lambda: float("1,5"))  # expect: ValueError could not convert string to float: '1,5'
attempt(lambda: float(None))
# expect: TypeError float() argument must be a string or a real number, not 'NoneType'
attempt(lambda: float([1]))
# expect: TypeError float() argument must be a string or a real number, not 'list'
attempt(lambda: float("1e"))  # expect: ValueError could not convert string to float: '1e'
attempt(lambda: float("0x10"))  # expect: ValueError could not convert string to float: '0x10'
attempt(lambda: float(10**400))  # expect: OverflowError int too large to convert to float
attempt(lambda: float("1", "2"))  # expect: TypeError float expected at most 1 argument, got 2
attempt(lambda: float("infinit"))  # expect: ValueError could not convert string to float: 'infinit'
attempt(lambda: float("1__0"))  # expect: ValueError could not convert string to float: '1__0'
attempt(lambda: float("9" * 400))  # expect: inf
attempt(lambda: float(b"2.5"))  # expect: 2.5
