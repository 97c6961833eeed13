# auto() counts up; in a StrEnum it is the name in lower case.
from enum import Enum, IntEnum, StrEnum, auto


class State(Enum):
    IDLE = auto()
    BUSY = auto()


class Mode(StrEnum):
    READ = auto()
    WRITE = auto()


class Level(IntEnum):
    LOW = 10
    HIGH = auto()


print([s.value for s in State], list(Mode), Mode.READ == "read", f"{Mode.WRITE}", f"{State.IDLE}", f"{Level.HIGH}")
# expect: [1, 2] [<Mode.READ: 'read'>, <Mode.WRITE: 'write'>] True write State.IDLE 11
print(Level.LOW < Level.HIGH, Level.LOW + 1, sorted([Level.HIGH, Level.LOW]), str(Level.LOW), repr(Level.LOW), max(Level))
# expect: True 11 [<Level.LOW: 10>, <Level.HIGH: 11>] 10 <Level.LOW: 10> 11
try:
    State.IDLE < State.BUSY
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'State' and 'State'
