# namedtuple: making, using, replacing, deriving; what is refused and how.
from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), Point._fields, p._asdict())
x, y = p
print(x, y, p._replace(x=9), Point._make([5, 6]), hash(p) == hash((1, 2)), p + (3,), p < (1, 3))
print(Point.__name__, Point.__qualname__, Point.__module__, Point.__doc__, Point.__mro__[1:])
print(Point.x, Point.x.__doc__, Point.__match_args__, Point._field_defaults, Point.__slots__)
print(Point.__new__.__name__, Point.__new__.__doc__, Point.__repr__.__qualname__)
D = namedtuple("D", ["a", "b", "c"], defaults=(10, 20))
print(D(1), D(1, c=3), D._field_defaults, namedtuple("E", "")())
print(namedtuple("R", "a, class, a, _b, c d", rename=True)._fields, namedtuple("M", "a", module="mod"))


class Vector(namedtuple("Vector", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


v = Vector(3, 4)
print(v, v.length, v + v, v._replace(y=0), isinstance(v, tuple))


class Square(namedtuple("Rect", "w h")):
    def __new__(cls, side):
        return super().__new__(cls, side, side)


print(Square(2), Square(2)._replace(h=5))


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Point(1))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, 2, z=3))
attempt(lambda: Point(1, xx=3))
attempt(lambda: Point(1, x=3))
attempt(lambda: D())
attempt(lambda: D(1, 2, 3, 4))
attempt(lambda: Point._make([1]))
attempt(lambda: p._replace(z=3))
attempt(lambda: setattr(p, "x", 3))
attempt(lambda: delattr(p, "x"))
attempt(lambda: namedtuple("P", "x x"))
attempt(lambda: namedtuple("P", "_x"))
attempt(lambda: namedtuple("P", "class"))
attempt(lambda: namedtuple("P", "1x"))
attempt(lambda: namedtuple("not valid", "x"))
attempt(lambda: namedtuple("P", "x", defaults=(1, 2)))
attempt(lambda: p.z)
attempt(lambda: p < 3)
print(sorted([Point(2, 1), Point(1, 5)]), {Point(1, 2): "key"}[(1, 2)], "%s and %s" % p)
print(sorted(name for name in Point.__dict__ if not name.startswith("__")))
