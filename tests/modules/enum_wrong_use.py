# What enums do not allow.
from enum import Enum


class E(Enum):
    A = 1


for broken in (lambda: E(), lambda: E.A(), lambda: E.A < E.A, lambda: E.A + 1, lambda: setattr(E.A, "value", 3), lambda: delattr(E, "A"), lambda: E["a"], lambda: int(E.A)):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError EnumType.__call__() missing 1 required positional argument: 'value'
# expect: TypeError 'E' object is not callable
# expect: TypeError '<' not supported between instances of 'E' and 'E'
# expect: TypeError unsupported operand type(s) for +: 'E' and 'int'
# expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: AttributeError 'E' cannot delete member 'A'.
# expect: KeyError 'a'
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'E'
print(1 in E, E.A in E, "A" in E.__members__)  # expect: True True True
