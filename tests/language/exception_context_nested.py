# Handlers inside handlers: the context is restored when the inner one ends.
import sys

try:
    raise ValueError("outer")
except ValueError:
    try:
        raise KeyError("inner")
    except KeyError as error:
        print(repr(error.__context__), sys.exc_info()[0].__name__)
# expect: ValueError('outer') KeyError
    print(sys.exc_info()[1])  # expect: outer
    try:
        raise TypeError("third")
    except TypeError as error:
        print(repr(error.__context__), error.__context__.__context__)
# expect: ValueError('outer') None
print(sys.exc_info())  # expect: (None, None, None)


def current():
    return repr(sys.exception())


try:
    1 / 0
except ZeroDivisionError:
    print(current())  # expect: ZeroDivisionError('division by zero')
print(current())  # expect: None
