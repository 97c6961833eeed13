# Members are keys, compare by identity, and pass through json as values do.
import json
from enum import Enum, IntEnum


class Suit(Enum):
    HEART = "h"
    SPADE = "s"


class Rank(IntEnum):
    ACE = 1


print({Suit.HEART: 1}, Suit.HEART == "h", Suit.HEART is Suit("h"), json.dumps({"rank": Rank.ACE, "suit": Suit.SPADE.value}))
# expect: {<Suit.HEART: 'h'>: 1} False True {"rank": 1, "suit": "s"}
try:
    json.dumps(Suit.HEART)
except TypeError as error:
    print(error)  # expect: Object of type Suit is not JSON serializable
