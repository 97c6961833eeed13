# @unique refuses aliases, and an Enum with members has no subclasses.
from enum import Enum, unique

try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error)  # expect: duplicate values found in <enum 'Twice'>: B -> A


class Closed(Enum):
    A = 1


try:
    class Open(Closed):
        B = 2
except TypeError as error:
    print(error)  # expect: <enum 'Open'> cannot extend <enum 'Closed'>
