# frozen=True refuses assignment and makes objects hashable.
from dataclasses import FrozenInstanceError, dataclass, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0


p = Point(1)
print({p: "here"}[Point(1, 0)], replace(p, y=5), hash(p) == hash(Point(1)))
# expect: here Point(x=1, y=5) True
try:
    p.x = 2
except FrozenInstanceError as error:
    print(type(error).__name__, error)  # expect: FrozenInstanceError cannot assign to field 'x'
try:
    del p.y
except FrozenInstanceError as error:
    print(error)  # expect: cannot delete field 'y'


@dataclass
class Plain:
    x: int


try:
    hash(Plain(1))
except TypeError as error:
    print(error)  # expect: unhashable type: 'Plain'
