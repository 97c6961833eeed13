# A class with abstract methods cannot be made; a subclass that fills them in can.
from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} of area {self.area()}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2

    @property
    def name(self):
        return "square"


class Half(Shape):
    def area(self):
        return 0


class Nearly(Half):
    pass


print(Square(3).describe())  # expect: square of area 9
for cls in (Shape, Half, Nearly):
    try:
        cls()
    except TypeError as error:
        print(error)
# expect: Can't instantiate abstract class Shape without an implementation for abstract methods 'area', 'name'
# expect: Can't instantiate abstract class Half without an implementation for abstract method 'name'
# expect: Can't instantiate abstract class Nearly without an implementation for abstract method 'name'
