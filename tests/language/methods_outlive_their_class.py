# What was taken out of a class or a module knows where it came from, when that has gone too.
import gc
import sys
from math import sqrt


class Point:
    __slots__ = ("x", "y")


x = Point.x
del Point
del sys.modules["math"]
gc.collect()
others = [type(f"Other{number}", (), {"__slots__": ("a", "b")}) for number in range(100)]

print(x, x.__name__, x.__objclass__)
for wrong in (5, others[0]()):
    try:
        x.__get__(wrong)
    except TypeError as error:
        print(error)
print(sqrt, sqrt.__module__, sqrt(16))
try:
    sqrt()
except TypeError as error:
    print(error)


# __new__ of a native class makes instances of that class and of those below it.
def attempt(new, *args):
    try:
        print(new(*args))
    except TypeError as error:
        print(error)


class Items(list):
    pass


class Text(str):
    pass


for made in (int, str, list, dict, set, tuple, float, range, property, enumerate, OSError):
    attempt(made.__new__)
    attempt(made.__new__, 5)
    attempt(made.__new__, bytes)
    attempt(made.__new__, Items if made is not list else Text)
attempt(list.__new__, Items)
attempt(str.__new__, Text, "text")
attempt(object.__new__, Items)
