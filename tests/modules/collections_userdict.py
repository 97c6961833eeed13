# UserDict and UserList let a subclass change one operation.
from collections import UserDict, UserList


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["a"], sorted(d), d.data)
# expect: {'a': 1, 'b': 2, 'c': 3} 1 ['a', 'b', 'c'] {'a': 1, 'b': 2, 'c': 3}
items = UserList([3, 1])
items.append(2)
items.sort()
print(items, items + [4], items[0:2])  # expect: [1, 2, 3] [1, 2, 3, 4] [1, 2]
