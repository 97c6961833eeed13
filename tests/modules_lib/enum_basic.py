# Enum: members, look-ups, iteration, aliases, methods, refusals.
from enum import Enum, auto, unique, member, nonmember
import enum


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f"{self.name} is {self.value}"

    @property
    def double(self):
        return self.value * 2

    @classmethod
    def favourite(cls):
        return cls.GREEN


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["GREEN"], Color)
print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color.__members__, list(reversed(Color)))
print(Color.RED in Color, 1 in Color, 7 in Color, bool(Color), Color.RED == 1, Color.RED == Color.RED)
print(Color.RED.describe(), Color.GREEN.double, Color.favourite(), type(Color.RED), isinstance(Color.RED, Color))
print({Color.RED: "r"}[Color(1)], f"{Color.RED} {Color.RED!r} {Color.RED:>12}|", "%s" % Color.GREEN, [Color.RED])
print(type(Color), Color.__name__, Color.RED.GREEN, hash(Color.RED) == hash("RED"))
attempt(lambda: Color(9))
attempt(lambda: Color["BLUE"])
attempt(lambda: Color.BLUE)
attempt(lambda: Color())
attempt(lambda: setattr(Color, "RED", 3))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: setattr(Color.RED, "value", 3))
attempt(lambda: setattr(Color.RED, "name", 3))
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: Color.RED.missing)
Color.RED.note = "own attribute"
Color.extra = 5
print(Color.RED.note, Color.extra, Color._member_names_, dir(Color.RED)[-4:])


class Number(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = "text"


print(list(Number))


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f"{name.lower()}-{count}-{len(last_values)}"

    ONE = auto()
    TWO = auto()


print(list(Named))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.EARTH, repr(Planet.MARS), Planet((0.64, 3.39)), Planet.EARTH.value)


class Code(Enum):
    def __new__(cls, number, text):
        obj = object.__new__(cls)
        obj._value_ = number
        obj.text = text
        return obj

    OK = 200, "fine"
    MISSING = 404, "not there"

    @classmethod
    def _missing_(cls, value):
        return cls.MISSING if value == "?" else None


print(Code(200), Code.OK.text, repr(Code(404)), Code("?"))
attempt(lambda: Code(1))


class Bad(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == 2:
            return 5
        raise KeyError("oops")


attempt(lambda: Bad(2))
attempt(lambda: Bad(3))


class Mixed(Enum):
    A = member(lambda: 1)
    B = nonmember(3)
    C = [1]
    D = [1]
    __private = 4

    class Inner(Enum):
        X = 1

    def method(self):
        return 1


print(len(Mixed), Mixed.B, Mixed.C, Mixed.D is Mixed.C, Mixed([1]), Mixed.Inner.X, [1] in Mixed)


class Fields(Enum):
    name = "n"
    value = "v"
    other = "o"


print(list(Fields), Fields.name, Fields.name.name, Fields.other.value)


class Shape(Enum):
    def area(self):
        return self.value ** 2


class Square(Shape):
    SMALL = 1
    BIG = 5


print(Square.BIG.area(), issubclass(Square, Shape), Square.BIG)
attempt(lambda: Shape(1))


class Truth(Enum):
    NO = 0
    YES = 1

    def __bool__(self):
        return bool(self.value)

    def __str__(self):
        return self.name.lower()

    def __lt__(self, other):
        return self.value < other.value


print([bool(t) for t in Truth], str(Truth.NO), f"{Truth.YES}", sorted([Truth.YES, Truth.NO]), Truth.NO < Truth.YES)


def extend():
    class More(Color):
        BLUE = 3


def twice():
    class Twice(Enum):
        X = 1
        X = 2


def mro():
    class Twice(Enum):
        mro = 1


def sunder():
    class Twice(Enum):
        _x_ = 1


def order():
    class Twice(Enum):
        _order_ = "B A"
        A = 1
        B = 2


def ignored():
    class Twice(Enum):
        _ignore_ = "i extra"
        i = 1
        A = 2
    return list(Twice), hasattr(Twice, "i")


def not_unique():
    @unique
    class Twice(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def late():
    class Twice(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return 1


for function in (extend, twice, mro, sunder, order, ignored, not_unique, late):
    attempt(function)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.__module__, list(Enum("T", {"a": 5, "b": 6})), list(Enum("T", [("x", 1)])), Enum("T", "p,q", start=7).q.value)
attempt(lambda: Enum("T", "a a"))
print(Enum, enum.EnumType, auto(), Enum("Empty", ()))
for c in Color:
    print(c.name, end=" ")
print()
