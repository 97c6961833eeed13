# _missing_ finds members by other values; members in definition order.
from enum import Enum


class Answer(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.value == str(value).strip().lower():
                return member
        return None

    def __bool__(self):
        return self is Answer.YES


print(Answer(" YES "), bool(Answer.NO), [a.name for a in Answer], [a.name for a in reversed(Answer)])
# expect: Answer.YES False ['YES', 'NO'] ['NO', 'YES']
try:
    Answer("maybe")
except ValueError as error:
    print(error)  # expect: 'maybe' is not a valid Answer
