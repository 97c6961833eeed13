# kw_only and slots.
from dataclasses import KW_ONLY, dataclass


@dataclass(slots=True)
class Slim:
    x: int


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 0


s = Slim(1)
try:
    s.z = 1
except AttributeError as error:
    print(error)
# expect: 'Slim' object has no attribute 'z' and no __dict__ for setting new attributes
print(Slim.__slots__, hasattr(s, "__dict__"), Mixed(1, b=2))  # expect: ('x',) False Mixed(a=1, b=2)
try:
    Mixed(1, 2)
except TypeError as error:
    print(error)  # expect: Mixed.__init__() takes 2 positional arguments but 3 were given
