# Counters of nothing, of maps, negative counts, and their reprs.
from collections import Counter

c = Counter()
print(c, Counter({"a": 0, "b": -1}), Counter(a=1).most_common(), Counter("ba").most_common(1), list(Counter(a=2, b=0).elements()))
# expect: Counter() Counter({'a': 0, 'b': -1}) [('a', 1)] [('b', 1)] ['a', 'a']
c["x"] += 1
del c["y"]
print(c, c.pop("x"), bool(c), Counter([1, 1, 2]) == {1: 2, 2: 1}, Counter("ab") > Counter("a"))
# expect: Counter() 1 False True True
try:
    Counter.fromkeys("ab", 1)
except NotImplementedError as error:
    print(error)  # expect: Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
try:
    Counter(1)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
