# Built-in types called with what they do not take.
def attempt(action):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: list(None))  # expect: TypeError 'NoneType' object is not iterable
attempt(lambda: tuple(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: set(1.5))  # expect: TypeError 'float' object is not iterable
attempt(lambda: dict(None))  # expect: TypeError 'NoneType' object is not iterable
attempt(lambda: int({}))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'dict'
attempt(lambda: float({}))
# expect: TypeError float() argument must be a string or a real number, not 'dict'
attempt(lambda: bool(1, 2))  # expect: TypeError bool expected at most 1 argument, got 2
attempt(lambda: str(1, 2))  # expect: TypeError str() argument 'encoding' must be str, not int
attempt(lambda: list(a=1))  # expect: TypeError list() takes no keyword arguments
attempt(lambda: tuple(x=1))  # expect: TypeError tuple() takes no keyword arguments
attempt(lambda: frozenset(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: bytes(None))  # expect: TypeError cannot convert 'NoneType' object to bytes
attempt(lambda: slice())  # expect: TypeError slice expected at least 1 argument, got 0
attempt(lambda: range(None))
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
attempt(lambda: enumerate())  # expect: TypeError enumerate() missing required argument 'iterable'
attempt(lambda: object(1))  # expect: TypeError object() takes no arguments
attempt(lambda: int(1, 2, 3))  # expect: TypeError int expected at most 2 arguments, got 3
attempt(lambda: float(x=1))  # expect: TypeError float() takes no keyword arguments
attempt(lambda: type())  # expect: TypeError type() takes 1 or 3 arguments
attempt(lambda: type(None)(1))  # expect: TypeError NoneType takes no arguments
attempt(lambda: bool.__new__())  # expect: TypeError bool.__new__(): not enough arguments
