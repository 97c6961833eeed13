# Iterators: what is consumed, what can be restarted.
items = [1, 2, 3]
it = iter(items)
next(it)
items.append(4)
print(list(it), list(it))  # expect: [2, 3, 4] []
r = range(3)
print(list(r), list(r), list(iter(r)))  # expect: [0, 1, 2] [0, 1, 2] [0, 1, 2]
z = zip(items, items[1:])
print(list(z), list(z))  # expect: [(1, 2), (2, 3), (3, 4)] []
e = enumerate("ab")
print(next(e), list(e), list(e))  # expect: (0, 'a') [(1, 'b')] []
m = map(str, items)
print(3 in items, "3" in m, list(m))  # expect: True True ['4']
d = iter({"a": 1, "b": 2}.items())
print(next(d), list(d))  # expect: ('a', 1) [('b', 2)]
s = iter("ab")
print(next(s), next(s), next(s, "empty"), next(s, "empty"))  # expect: a b empty empty
rev = reversed(items)
print(next(rev), list(rev))  # expect: 4 [3, 2, 1]
print(iter(it) is it, iter(z) is z, iter(e) is e, hasattr(it, "__next__"), hasattr(items, "__next__"), it.__length_hint__())
# expect: True True True True False 0
