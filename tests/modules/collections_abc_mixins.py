# Sequence, Mapping and their kind fill in the rest.
from collections.abc import Mapping, MutableMapping, Sequence


class Squares(Sequence):
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [i * i for i in range(self.size)[index]]
        if not -self.size <= index < self.size:
            raise IndexError("square out of range")
        return (index % self.size) ** 2


class LowerDict(MutableMapping):
    def __init__(self, **items):
        self.data = {}
        self.update(items)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


s = Squares(5)
print(list(s), 9 in s, s.index(16), s.count(4), list(reversed(s)), s[-1], s[1:3])
# expect: [0, 1, 4, 9, 16] True 4 1 [16, 9, 4, 1, 0] 16 [1, 4]
try:
    s.index(5)
except ValueError as error:
    print(type(error).__name__)  # expect: ValueError
d = LowerDict(One=1, TWO=2)
d["Three"] = 3
print(dict(d), d["ONE"], "two" in d, d.get("x", 0), d.pop("TWO"), d.setdefault("New", 9), list(d.keys()), list(d.values()), list(d.items()), d == {"one": 1, "three": 3, "new": 9}, len(d))
# expect: {'one': 1, 'two': 2, 'three': 3} 1 True 0 2 9 ['one', 'three', 'new'] [1, 3, 9] [('one', 1), ('three', 3), ('new', 9)] True 3
d.clear()
print(len(d), isinstance(d, Mapping))  # expect: 0 True
try:
    Mapping()
except TypeError as error:
    print(str(error)[:44])  # expect: Can't instantiate abstract class Mapping wit
