# IntEnum, StrEnum, enums with a data type of their own.
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class Level(IntEnum):
    LOW = 1
    HIGH = 10
    TOP = auto()


print(Level.LOW, repr(Level.LOW), f"{Level.LOW}", "%d" % Level.LOW, format(Level.HIGH, "04d"), Level.TOP)
print(Level.LOW + 1, Level.LOW < Level.HIGH, Level.LOW == 1, hash(Level.LOW) == hash(1), Level(10), max(Level))
print([Level.LOW], {Level.LOW: 1}, [10, 20][Level.LOW], Level.HIGH / 4, isinstance(Level.LOW, int), int(Level.TOP), sorted(Level, reverse=True))
print(Level.LOW.bit_length(), range(Level.LOW, 3), sum(Level), str(Level.LOW) + "x", Level.__members__.keys())
attempt(lambda: Level("x"))


class Fruit(StrEnum):
    APPLE = auto()
    PEAR = "Pear"


print(Fruit.APPLE, repr(Fruit.APPLE), Fruit.APPLE + "s", f"{Fruit.PEAR:>6}", Fruit("Pear"), Fruit.APPLE == "apple")
print(Fruit.APPLE.upper(), "app" in Fruit.APPLE, ",".join(Fruit), {"apple": 1}[Fruit.APPLE], len(Fruit.PEAR))


def not_text():
    class T(StrEnum):
        A = 1


attempt(not_text)


class Text(str, Enum):
    A = "a"


class Float(float, Enum):
    HALF = 0.5


class Pair(tuple, Enum):
    P = (1, 2)


print(Text.A, repr(Text.A), f"{Text.A}", Text.A == "a", Text.A.upper(), "%s" % Text.A)
print(Float.HALF, repr(Float.HALF), Float.HALF * 2, Pair.P, Pair.P[1], repr(Pair.P), Pair((1, 2)))


@dataclass
class Size:
    w: int
    h: int = 1


class Box(Size, Enum):
    SMALL = 1
    LARGE = 5, 6


print(Box.SMALL, repr(Box.SMALL), Box.LARGE.h, Box.LARGE.value)


class Shouting:
    def shout(self):
        return self.name + "!"


class Mood(Shouting, Enum):
    GOOD = 1


print(Mood.GOOD.shout(), Mood.GOOD)


class Custom(IntEnum):
    A = 1

    def __str__(self):
        return "custom"


print(Custom.A, f"{Custom.A}", repr(Custom.A), [Custom.A])
print(list(IntEnum("Z", "p q", start=5)), Enum("T", "a", type=int).a + 1)
