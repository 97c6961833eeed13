# cached_property computes once an object, until it is deleted.
from functools import cached_property


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("computing")
        return self.r**2 * 3


c = Circle(2)
print(c.area, c.area, c.__dict__)
# expect: computing
# expect: 12 12 {'r': 2, 'area': 12}
del c.area
c.r = 3
print(c.area)
# expect: computing
# expect: 27
c.area = 1
print(c.area, type(Circle.area).__name__)  # expect: 1 cached_property


class Slim:
    __slots__ = ()
    x = cached_property(lambda self: 1)


try:
    Slim().x
except TypeError as error:
    print(error)  # expect: No '__dict__' attribute on 'Slim' instance to cache 'x' property.
