from enum import Enum


class Colour(Enum):
    RED = 1


Colour(5)
# exit: 1
