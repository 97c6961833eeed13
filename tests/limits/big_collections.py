# A hundred thousand elements of each kind.
n = 100_000
items = list(range(n))
print(len(items), sum(items), items[-1], len(set(items)), len({i: str(i) for i in items}))
# expect: 100000 4999950000 99999 100000 100000
print(len("ab" * n), ("x" * n).count("x"), len(tuple(items)), len(b"a" * n), sorted(items, key=lambda x: -x)[:3])
# expect: 200000 100000 100000 100000 [99999, 99998, 99997]
items.sort(key=lambda x: x % 10)
print(items[:3], items[-1])  # expect: [0, 10, 20] 99999
words = [str(i) for i in range(n)]
print(len(",".join(words)), len(set(words)), max(words))  # expect: 588889 100000 99999
del items[::2]
print(len(items))  # expect: 50000
while items:
    items.pop()
print(items)  # expect: []
