# A property is computed on reading, checked on writing, and refused where it has no setter.
class Circle:
    def __init__(self, radius):
        self.radius = radius

    @property
    def radius(self):
        """The radius, never negative."""
        return self._radius

    @radius.setter
    def radius(self, value):
        if value < 0:
            raise ValueError("radius must not be negative")
        self._radius = value

    @radius.deleter
    def radius(self):
        print("radius gone")
        self._radius = 0

    @property
    def area(self):
        return 3 * self._radius**2


circle = Circle(2)
circle.radius += 1
print(circle.radius, circle.area, Circle.radius.__doc__)  # expect: 3 27 The radius, never negative.
try:
    circle.radius = -1
except ValueError as error:
    print(error)  # expect: radius must not be negative
try:
    circle.area = 5
except AttributeError as error:
    print(error)  # expect: property 'area' of 'Circle' object has no setter
try:
    del circle.area
except AttributeError as error:
    print(error)  # expect: property 'area' of 'Circle' object has no deleter
del circle.radius  # expect: radius gone
print(circle.radius)  # expect: 0
