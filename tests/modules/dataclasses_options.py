# frozen, order, eq, kw_only, slots, __post_init__, InitVar-free fields.
from dataclasses import FrozenInstanceError, dataclass, field


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0


@dataclass(kw_only=True)
class Options:
    debug: bool = False
    level: int


@dataclass
class Rectangle:
    width: int
    height: int
    area: int = field(init=False)

    def __post_init__(self):
        self.area = self.width * self.height


@dataclass(slots=True)
class Slotted:
    x: int


v = Version(1, 2)
print(v < Version(1, 3), sorted([Version(2), Version(1, 9)]), hash(v) == hash(Version(1, 2)), {v: "key"}[Version(1, 2)])
# expect: True [Version(major=1, minor=9), Version(major=2, minor=0)] True key
try:
    v.major = 5
except FrozenInstanceError as error:
    print(type(error).__name__, error)  # expect: FrozenInstanceError cannot assign to field 'major'
print(Options(level=3), Rectangle(2, 3), Slotted(1), hasattr(Slotted(1), "__dict__"))
# expect: Options(debug=False, level=3) Rectangle(width=2, height=3, area=6) Slotted(x=1) False
for action in (lambda: Options(True, 3), lambda: Options(), lambda: Rectangle(1, 2, 3), lambda: Version(1) < 5):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: Options.__init__() takes 1 positional argument but 3 were given
# expect: Options.__init__() missing 1 required keyword-only argument: 'level'
# expect: Rectangle.__init__() takes 3 positional arguments but 4 were given
# expect: '<' not supported between instances of 'Version' and 'int'
try:

    @dataclass
    class Wrong:
        a: int = 1
        b: int

except TypeError as error:
    print(error)  # expect: non-default argument 'b' follows default argument 'a'
try:

    @dataclass
    class Mutable:
        items: list = []

except ValueError as error:
    print(error)
# expect: mutable default <class 'list'> for field items is not allowed: use default_factory
