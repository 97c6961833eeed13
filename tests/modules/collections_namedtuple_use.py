# namedtuple: fields, _replace, _asdict, defaults and its refusals.
from collections import namedtuple

Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, y=2)
print(p, p.x, p[2], p._replace(x=9), p._asdict(), Point._fields, Point._field_defaults, p == (1, 2, 0), Point._make([4, 5, 6]))
# expect: Point(x=1, y=2, z=0) 1 0 Point(x=9, y=2, z=0) {'x': 1, 'y': 2, 'z': 0} ('x', 'y', 'z') {'z': 0} True Point(x=4, y=5, z=6)
x, *rest = p
print(x, rest, max(p), hash(p) == hash((1, 2, 0)))  # expect: 1 [2, 0] 2 True
for broken in (lambda: Point(1), lambda: Point(1, 2, 3, 4), lambda: setattr(p, "x", 1), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: p._replace(w=1)):
    try:
        broken()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError Point.__new__() missing 1 required positional argument: 'y'
# expect: TypeError Point.__new__() takes from 3 to 4 positional arguments but 5 were given
# expect: AttributeError can't set attribute
# expect: ValueError Encountered duplicate field name: 'a'
# expect: ValueError Type names and field names cannot be a keyword: 'class'
# expect: TypeError Got unexpected field names: ['w']
