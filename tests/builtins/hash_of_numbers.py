# Numbers that are equal hash the same; hash() shows CPython's values.
print([hash(n) for n in (0, 1, -1, 2, -2, 10**9, 2**31, 2**61 - 2, 2**61 - 1, 2**61, 2**62, 2**63, 2**64, -(2**61), 10**30, -(10**30))])
print([hash(x) for x in (0.0, -0.0, 1.0, 0.5, 0.1, -0.1, 1.5, 1e10, 1e100, 3.14, 2.0**61, float("inf"), float("-inf"))])
print(hash(True), hash(False), hash(1) == hash(1.0) == hash(True), hash(10**20) == hash(1e20), hash(-1) == hash(-2))
print(hash((1, 2, 3)), hash(()), hash((1,)), hash((1, (2, 3))), hash((0.5, -1, True)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(range(3)) == hash(range(3)))
