# Members have names and values and are unique objects.
from enum import Enum, IntEnum, auto


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()}={self.value}"


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class State(Enum):
    NEW = auto()
    OLD = auto()


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, Colour.BLUE.value, Colour(2), Colour["GREEN"], Colour.CRIMSON is Colour.RED)
# expect: Colour.RED <Colour.RED: 1> RED 1 3 Colour.GREEN Colour.GREEN True
print(list(Colour), len(Colour), Colour.RED is Colour.RED, Colour.RED == 1, Colour.RED in Colour, [c.describe() for c in Colour], list(Colour.__members__))
# expect: [<Colour.RED: 1>, <Colour.GREEN: 2>, <Colour.BLUE: 3>] 3 True False True ['red=1', 'green=2', 'blue=3'] ['RED', 'GREEN', 'BLUE', 'CRIMSON']
print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.HIGH == 10, sorted([Level.HIGH, Level.LOW]), Level(10), f"{Level.LOW} {Colour.RED}", str(Level.HIGH), repr(Level.LOW))
# expect: True 11 True [<Level.LOW: 1>, <Level.HIGH: 10>] 10 1 Colour.RED 10 <Level.LOW: 1>
print(isinstance(Colour.RED, Colour), type(Colour.RED).__name__, {Colour.RED: "r"}[Colour(1)], State.OLD.value, hash(Colour.RED) == hash(Colour.RED), Colour.RED != Colour.GREEN, State.NEW == Colour.RED)
# expect: True Colour r 2 True True False
for action in (lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.PINK, lambda: Colour.RED < Colour.BLUE, lambda: setattr(Colour, "RED", 5)):
    try:
        print(action())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError 9 is not a valid Colour
# expect: KeyError 'PINK'
# expect: AttributeError type object 'Colour' has no attribute 'PINK'
# expect: TypeError '<' not supported between instances of 'Colour' and 'Colour'
# expect: AttributeError cannot reassign member 'RED'
