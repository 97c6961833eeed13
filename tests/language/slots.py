# __slots__ replaces the instance dictionary.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


class Named(Point):
    __slots__ = ("name",)


class Loose(Point):
    pass


point = Point(1)
print(point.x, point.y, hasattr(point, "__dict__"))  # expect: 1 0 False
try:
    point.z = 3
except AttributeError as error:
    print(error)
# expect: 'Point' object has no attribute 'z' and no __dict__ for setting new attributes
del point.y
try:
    point.y
except AttributeError as error:
    print(error)  # expect: 'Point' object has no attribute 'y'
named = Named(1, 2)
named.name = "origin"
print(named.name, named.y)  # expect: origin 2
loose = Loose(1, 2)
loose.z = 3
print(loose.__dict__)  # expect: {'z': 3}
