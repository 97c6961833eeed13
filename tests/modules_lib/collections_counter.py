# Counter: counting, arithmetic, comparison, repr.
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["zz"], "zz" in c, len(c), c.total())
# expect: Counter({'a': 5, 'b': 2, 'r': 2, 'c': 1, 'd': 1}) 5 0 False 5 11
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(-1))
# expect: [('a', 5), ('b', 2), ('r', 2), ('c', 1), ('d', 1)] [('a', 5), ('b', 2)] [] []
c.update("aab")
c.update({"x": 3}, y=1)
print(c)  # expect: Counter({'a': 7, 'b': 3, 'x': 3, 'r': 2, 'c': 1, 'd': 1, 'y': 1})
c.subtract("aaaaaaaaa")
print(c, list(Counter(a=2, b=0, c=-1).elements()))
# expect: Counter({'b': 3, 'x': 3, 'r': 2, 'c': 1, 'd': 1, 'y': 1, 'a': -2}) ['a', 'a']
del c["nothing there"]
del c["a"]
print(c)  # expect: Counter({'b': 3, 'x': 3, 'r': 2, 'c': 1, 'd': 1, 'y': 1})
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=4))
# expect: Counter({'a': 4, 'c': 2, 'b': 1}) Counter({'a': 2})
print(Counter(a=3, b=1) & Counter(a=1, c=2), Counter(a=3, b=1) | Counter(a=5, c=2))
# expect: Counter({'a': 1}) Counter({'a': 5, 'c': 2, 'b': 1})
print(+Counter(a=1, b=-1), -Counter(a=1, b=-1), Counter(), Counter(a=1) == Counter(a=1, b=0))
# expect: Counter({'a': 1}) Counter({'b': 1}) Counter() True
print(Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(b=1),
      Counter(a=2, b=1) > Counter(b=1), Counter(a=1) != Counter(a=2), Counter(a=1) == {"a": 1})
      # expect: True False False True True True
d = Counter(a=1)
d += Counter(a=2, b=3)
print(d)  # expect: Counter({'a': 3, 'b': 3})
d -= Counter(a=3)
print(d)  # expect: Counter({'b': 3})
d |= Counter(z=9)
print(d)  # expect: Counter({'z': 9, 'b': 3})
d &= Counter(z=4, b=1)
print(d, d.copy(), type(d.copy()).__name__)
# expect: Counter({'z': 4, 'b': 1}) Counter({'z': 4, 'b': 1}) Counter
for bad in (lambda: Counter(3), lambda: Counter.fromkeys("ab"), lambda: Counter(1, 2),
            lambda: Counter(a=1) + 3):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
        # expect: TypeError 'int' object is not iterable
        # expect: NotImplementedError Counter.fromkeys() is undefined.  Use Counter(iterable) instead.
        # expect: TypeError Counter.__init__() takes from 1 to 2 positional arguments but 3 were given
        # expect: TypeError unsupported operand type(s) for +: 'Counter' and 'int'
print(Counter([1, 2, 2, 3, 3, 3]), Counter(w for w in "a b a".split()), Counter({"k": "text"}))
# expect: Counter({3: 3, 2: 2, 1: 1}) Counter({'a': 2, 'b': 1}) Counter({'k': 'text'})
print(Counter({"k": "text", "n": 1}), dict(Counter("hello")), Counter(range(3)))
# expect: Counter({'k': 'text', 'n': 1}) {'h': 1, 'e': 1, 'l': 2, 'o': 1} Counter({0: 1, 1: 1, 2: 1})


class Votes(Counter):
    pass


print(Votes("aab"), type(Votes("a") + Votes("b")).__name__)
# expect: Votes({'a': 2, 'b': 1}) Counter
print(sorted(Counter("banana").items()), max(Counter("banana"), key=Counter("banana").get))
# expect: [('a', 3), ('b', 1), ('n', 2)] a
