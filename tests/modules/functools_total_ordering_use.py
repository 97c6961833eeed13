# total_ordering makes the rest of one comparison and ==.
from functools import cmp_to_key, total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(int(p) for p in text.split("."))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version("1.2"), Version("1.10")
print(a < b, a <= b, a > b, a >= b, a != b, max(a, b).parts)
# expect: True True False False True (1, 10)
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))))
# expect: ['ccc', 'bb', 'a']
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)  # expect: must define at least one ordering operation: < > <= >=
