# takewhile, dropwhile, filterfalse, compress, groupby, tee.
from itertools import compress, dropwhile, filterfalse, groupby, takewhile, tee

numbers = [1, 4, 6, 3, 8]
print(list(takewhile(lambda x: x < 5, numbers)), list(dropwhile(lambda x: x < 5, numbers)), list(filterfalse(lambda x: x % 2, numbers)), list(filterfalse(None, [0, 1, ""])), list(compress("abcde", [1, 0, 1, 0, 1])), list(compress("ab", [True])))
# expect: [1, 4] [6, 3, 8] [4, 6, 8] [0, ''] ['a', 'c', 'e'] ['a']
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, len(list(g))) for k, g in groupby([1, 1, 2, 1], key=lambda x: x == 1)])
# expect: [('a', ['a', 'a', 'a']), ('b', ['b', 'b']), ('c', ['c']), ('a', ['a'])] [(True, 2), (False, 1), (True, 1)]
words = sorted(["apple", "bob", "cat", "alpha", "bee"], key=lambda w: (w[0], w))
print({k: list(g) for k, g in groupby(words, key=lambda w: w[0])})
# expect: {'a': ['alpha', 'apple'], 'b': ['bee', 'bob'], 'c': ['cat']}
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))  # expect: 1 [1, 2, 3] [2, 3]
a, b, c = tee(iter("xy"), 3)
print(list(a), next(b), list(c), list(b))  # expect: ['x', 'y'] x ['x', 'y'] ['y']
groups = groupby("aabb")
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))  # expect: a [] b ['b', 'b']
