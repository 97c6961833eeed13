# Values of any kind, methods, StrEnum, Flag.
from enum import Enum, Flag, IntFlag, StrEnum, auto, unique


class Planet(Enum):
    EARTH = (5.97, 6378)
    MARS = (0.64, 3396)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius * 1000, 3)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda planet: planet.mass)


class Word(StrEnum):
    HELLO = auto()
    BYE = "good bye"


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    RUN = auto()
    ALL = READ | WRITE | RUN


print(Planet.EARTH.mass, Planet.MARS.ratio, Planet.heaviest().name, Planet((0.64, 3396)), Planet.EARTH.value)
print(Word.HELLO, Word.BYE.upper(), Word.HELLO == "hello", Word("good bye"), repr(Word.BYE), "say " + Word.HELLO)
rw = Permission.READ | Permission.WRITE
print(rw, Permission.READ in rw, Permission.RUN in rw, rw & Permission.READ, ~rw, Permission(0), bool(Permission(0)), rw.value, Permission.ALL, list(rw), rw ^ Permission.READ)
try:

    @unique
    class Doubles(Enum):
        A = 1
        B = 1

except ValueError as error:
    print(error)
