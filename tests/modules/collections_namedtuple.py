# namedtuple makes small classes.
from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), len(p), tuple(p), p._asdict(), p._replace(x=9), Point._fields, Point._make([5, 6]))
# expect: Point(x=1, y=2) 1 2 True 2 (1, 2) {'x': 1, 'y': 2} Point(x=9, y=2) ('x', 'y') Point(x=5, y=6)
x, y = p
print(x, y, isinstance(p, tuple), Point.__name__, hash(p) == hash((1, 2)), p + (3,), sorted([Point(2, 1), Point(1, 5)]))
# expect: 1 2 True Point True (1, 2, 3) [Point(x=1, y=5), Point(x=2, y=1)]
Colour = namedtuple("Colour", "red green blue", defaults=[0, 0])
print(Colour(1), Colour(1, 2, 3)._asdict(), Colour._field_defaults, namedtuple("T", "a, b")(1, 2))
# expect: Colour(red=1, green=0, blue=0) {'red': 1, 'green': 2, 'blue': 3} {'green': 0, 'blue': 0} T(a=1, b=2)


class Vector(namedtuple("Base", "x y")):
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


print(Vector(3, 4), Vector(3, 4).length())  # expect: Vector(x=3, y=4) 5.0
for action in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: setattr(p, "x", 5), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "class"), lambda: p.z, lambda: namedtuple("A", "_x"), lambda: p._replace(z=1)):
    try:
        print(action())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError Point.__new__() missing 1 required positional argument: 'y'
# expect: TypeError Point.__new__() takes 3 positional arguments but 4 were given
# expect: AttributeError can't set attribute
# expect: ValueError Encountered duplicate field name: 'x'
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: AttributeError 'Point' object has no attribute 'z'
# expect: ValueError Field names cannot start with an underscore: '_x'
# expect: TypeError Got unexpected field names: ['z']
print(namedtuple("R", "a def a", rename=True)._fields)  # expect: ('a', '_1', '_2')
