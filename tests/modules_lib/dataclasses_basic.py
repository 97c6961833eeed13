# What @dataclass adds: __init__, __repr__, __eq__, defaults, factories, inheritance.
from dataclasses import dataclass, field, fields, is_dataclass, MISSING
from typing import ClassVar, List


@dataclass
class Point:
    x: int
    y: int = 0


p = Point(1)
print(p, Point(1, 2), Point(y=5, x=4), p == Point(1, 0), p == Point(1, 1), p != Point(2), p == (1, 0))
# expect: Point(x=1, y=0) Point(x=1, y=2) Point(x=4, y=5) True False True False
p.x = 10
print(p.x, p, Point.y, hasattr(Point, "x"), Point.__match_args__, Point.__name__, Point.__doc__)
# expect: 10 Point(x=10, y=0) 0 False ('x', 'y') Point Point(x: int, y: int = 0)


@dataclass
class Cart:
    """A cart."""
    owner: str
    items: list = field(default_factory=list)
    tags: List[str] = field(default_factory=lambda: ["new"], repr=False)
    total: float = field(init=False, default=0.0)
    limit: ClassVar[int] = 3
    secret: int = field(default=7, compare=False)

    def add(self, item, price):
        self.items.append(item)
        self.total += price
        return self


a, b = Cart("ann"), Cart("bob")
a.add("pen", 1.5)
print(a, b, a.tags, a.tags is b.tags, Cart.limit, a.secret, Cart.__doc__)
# expect: Cart(owner='ann', items=['pen'], total=1.5, secret=7) Cart(owner='bob', items=[], total=0.0, secret=7) ['new'] False 3 7 A cart.
print(Cart("x") == Cart("x", secret=9), Cart("x") == Cart("y"))  # expect: True False
print([f.name for f in fields(Cart)], [f.name for f in fields(a) if f.init])
# expect: ['owner', 'items', 'tags', 'total', 'secret'] ['owner', 'items', 'tags', 'secret']
print(fields(Point)[1].default, fields(Point)[0].default is MISSING, is_dataclass(Point), is_dataclass(p), is_dataclass(3))
# expect: 0 True True True False


@dataclass
class Base:
    a: int = 1
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    a: int = 10

    def __repr__(self):
        return f"<{self.a} {self.b} {self.c}>"


print(Derived(), [f.name for f in fields(Derived)], Derived(1, 2, 3) == Derived(1, 2, 3), Base() == Derived())
# expect: <10 2 3> ['a', 'b', 'c'] True False


@dataclass
class Node:
    value: int
    next: "Node | None" = None


print(Node(1, Node(2)))  # expect: Node(value=1, next=Node(value=2, next=None))
loop = Node(1)
loop.next = loop
print(loop)  # expect: Node(value=1, next=...)


@dataclass
class Checked:
    width: int
    height: int = 1

    def __post_init__(self):
        if self.width < 0:
            raise ValueError("negative width")
        self.area = self.width * self.height


print(Checked(3, 4).area, Checked(3))  # expect: 12 Checked(width=3, height=1)
try:
    Checked(-1)
except ValueError as error:
    print(error)  # expect: negative width


@dataclass
class Own:
    x: int

    def __init__(self):
        self.x = 42

    def __eq__(self, other):
        return "always"


print(Own(), Own() == Own())  # expect: Own(x=42) always


@dataclass
class Empty:
    pass


print(Empty(), Empty() == Empty(), Empty.__doc__)  # expect: Empty() True Empty()


@dataclass(repr=False, eq=False)
class Bare:
    x: int


print(Bare.__repr__ is object.__repr__, Bare(1) == Bare(1), len({Bare(1), Bare(1)}))
# expect: True False 2


class Celsius:
    def __get__(self, obj, owner):
        return 20 if obj is None else obj._t

    def __set__(self, obj, value):
        obj._t = value * 2


@dataclass
class Weather:
    temperature: int = Celsius()


print(Weather(), Weather(5))  # expect: Weather(temperature=40) Weather(temperature=10)


class Plain:
    x: int = 1


@dataclass
class FromPlain(Plain):
    y: int = 2


print(FromPlain(5), dataclass(Plain)(7))  # expect: FromPlain(y=5) Plain(x=7)


@dataclass
class Outer:
    @dataclass
    class Inner:
        v: int

    inner: Inner


print(Outer(Outer.Inner(1)))  # expect: Outer(inner=Outer.Inner(v=1))
