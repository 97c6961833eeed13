# sys.modules may hold anything: what is imported from it are its attributes.
import sys


class Plain:
    pass


class Named:
    __name__ = "named"
    __all__ = ["shown", 1]
    shown = "shown"


def attempt(statement):
    try:
        statement()
    except (ImportError, TypeError) as error:
        print(type(error).__name__, error, getattr(error, "name", None))


def from_number():
    from number import bit_length
    print(bit_length())


def missing_in_number():
    from number import missing


def missing_in_named():
    from named import missing


sys.modules["number"] = 5
attempt(from_number)  # expect: 3
attempt(missing_in_number)
# expect: ImportError cannot import name 'missing' from '<unknown module name>' (unknown location) None
sys.modules["named"] = Named()
attempt(missing_in_named)
# expect: ImportError cannot import name 'missing' from 'named' (unknown location) named

try:
    from number import *
except ImportError as error:
    print(error)  # expect: from-import-* object has no __dict__ and no __all__
try:
    from named import *
except TypeError as error:
    print(error, "-", shown)  # expect: Item in named.__all__ must be str, not int - shown

plain = sys.modules["plain"] = Plain()
plain.public, plain._private = 1, 2
from plain import *
print(public, "_private" in globals())  # expect: 1 False
vars(plain)[3] = 4
sys.modules["plain"].__name__ = "its name"
try:
    from plain import *
except TypeError as error:
    print(error)  # expect: Key in its name.__dict__ must be str, not int

sys.modules["sys"] = None
print("still printed")  # expect: still printed
sys.modules["sys"] = 5
print("still printed")  # expect: still printed
