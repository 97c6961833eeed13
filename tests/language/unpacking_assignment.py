# Targets can be nested and starred.
a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
first, *middle, last = range(5)
print(first, middle, last)  # expect: 0 [1, 2, 3] 4
*start, end = "xyz"
print(start, end)  # expect: ['x', 'y'] z
(a, [b, (c, *d)]), e = (1, [2, (3, 4, 5)]), 6
print(a, b, c, d, e)  # expect: 1 2 3 [4, 5] 6
[x, y] = {"k1": 1, "k2": 2}
print(x, y)  # expect: k1 k2
(single,) = [7]
print(single)  # expect: 7
a = b = c = []
a.append(1)
print(b, a is c)  # expect: [1] True
items = [1, 2, 3]
items[0], items[2] = items[2], items[0]
print(items)  # expect: [3, 2, 1]
i = 0
i, items[i] = 1, "x"
print(i, items)  # expect: 1 [3, 'x', 1]
for (p, q), *r in [((1, 2), 3, 4), ((5, 6),)]:
    print(p, q, r)
# expect: 1 2 [3, 4]
# expect: 5 6 []
