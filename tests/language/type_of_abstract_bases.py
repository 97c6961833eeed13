# type(name, bases, namespace) makes what the metaclass of a base makes: abstract classes stay abstract.
import abc
import collections.abc
import enum


def attempt(act):
    try:
        print(act())
    except BaseException as error:
        print(type(error).__name__, error)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class Plan:
    def __init_subclass__(cls, **keywords):
        print("subclass", cls.__name__, keywords)


class Colour(enum.Enum):
    RED = 1


Items = type("Items", (collections.abc.Sequence,), {})
print(type(Items))  # expect: <class 'abc.ABCMeta'>
attempt(Items)
# expect: TypeError Can't instantiate abstract class Items without an implementation for abstract methods '__getitem__', '__len__'
Square = type("Square", (Shape,), {"area": lambda self: 4})
print(type(Square), Square().area())  # expect: <class 'abc.ABCMeta'> 4
attempt(type("Open", (Shape,), {}))
# expect: TypeError Can't instantiate abstract class Open without an implementation for abstract method 'area'
attempt(lambda: type("Both", (Shape, Colour), {}))
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
attempt(lambda: type("Number", (int,), {"x": 5})(7).x)  # expect: 5
attempt(lambda: type("Part", (Plan,), {}, size=5))
# expect: subclass Part {'size': 5}
# expect: <class '__main__.Part'>
attempt(lambda: type("Wrong", (5,), {}))
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
attempt(lambda: type("Wrong", 5, {}))
# expect: TypeError type.__new__() argument 2 must be tuple, not int
attempt(lambda: type(5, (), {}))  # expect: TypeError type.__new__() argument 1 must be str, not int
attempt(lambda: [].__module__)  # expect: AttributeError 'list' object has no attribute '__module__'
attempt(lambda: (5).__module__)  # expect: AttributeError 'int' object has no attribute '__module__'
attempt(lambda: [].append.__module__)  # expect: None
attempt(lambda: str.join.__module__)
# expect: AttributeError 'method_descriptor' object has no attribute '__module__'
attempt(lambda: ValueError().__module__)
# expect: AttributeError 'ValueError' object has no attribute '__module__'
attempt(lambda: Shape.area.__module__)  # expect: __main__
attempt(lambda: Square().area.__module__)  # expect: __main__
attempt(lambda: Square().__module__)  # expect: abc
