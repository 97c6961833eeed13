# Sets of ints print in CPython's order.
print({3, 1, 2}, {10, 5, 8, 1}, {100, 50, 25}, set(range(10)), {8, 16, 24, 32}, {-1, -2, 0}, {1000, 1, 500})
print(set([1, 1, 2]), set(), {1}, frozenset([2, 1]), frozenset(), {1.0, 1, True}, len({1, 2, 2}), {(1, 2), (1, 2)})
s = {5, 3}
s.add(4)
s.add(3)
print(s, 4 in s, 9 in s, bool(set()), s == {3, 4, 5}, s != {3}, sorted(s, reverse=True), sum(s), max(s), list(s))
print({i * i % 17 for i in range(20)}, {2**i for i in range(12)}, {64, 0, 128, 32}, set(range(20, 0, -3)), {7, 77, 777, 7777})
print(set("a"), set([None]), {True}, {0.5}, frozenset({1, 2}), str({1, 2}), repr(frozenset({3})), {frozenset({1}), frozenset({1})})
