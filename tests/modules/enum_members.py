# Members by name, by value, in order; names and values; aliases.
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1


print(Colour.RED, repr(Colour.RED), Colour["BLUE"], Colour(2), Colour.RED.name, Colour.RED.value)
# expect: Colour.RED <Colour.RED: 1> Colour.BLUE Colour.GREEN RED 1
print(list(Colour), len(Colour), Colour.CRIMSON is Colour.RED, Colour.RED in Colour, list(Colour.__members__))
# expect: [<Colour.RED: 1>, <Colour.GREEN: 2>, <Colour.BLUE: 3>] 3 True True ['RED', 'GREEN', 'BLUE', 'CRIMSON']
for broken in (lambda: Colour(9), lambda: Colour["PINK"], lambda: Colour.PINK, lambda: setattr(Colour, "RED", 5)):
    try:
        broken()
    except (ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: ValueError 9 is not a valid Colour
# expect: KeyError 'PINK'
# expect: AttributeError type object 'Colour' has no attribute 'PINK'
# expect: AttributeError cannot reassign member 'RED'
