# `in` of sets and frozensets: keys of all kinds, equal ones of other types, deleted entries.
class S(str):
    pass


class Same:
    """Equals the number or text that it is made of, and hashes like it."""

    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return hash(self.v)

    def __eq__(self, other):
        print("asked", end=" ")
        return self.v == other


keys = [0, 1, -1, -2, True, False, 1.0, 2.0, 2**61 - 2, 2**61 - 1, 2**61, -(2**61 - 1), -(2**61), 2**62, 10**30,
        "", "a", "b", "aé", S("a"), None, (), (1,), ("a", 2**61 - 1), frozenset(), b"a", float(2**61), 8, 16, 64]
for t in (set(), {1}, {"a"}, {-1}, {-2}, {2**61 - 1}, {0, "", ()}, {2**61 - 2, 2**62}, {1.0, 2.5}, {S("a")},
          {None, "aé"}, set(range(70)), {10**30, 2**61}, {(1,), frozenset()}, {Same(1), Same("a")}):
    print(sum((k in t) << i for i, k in enumerate(keys)), end=" ")
    print(sum((k in frozenset(t)) << i for i, k in enumerate(keys)), sum((k not in t) for k in keys))
print({1} in {frozenset([1])}, Same(1) in {1}, Same("a") in {"a"}, 1 in {Same(1)}, "a" in {Same("a"), "a"})
for bad in ([], {}, [1]):
    try:
        print(bad in {1})
    except TypeError as e:
        print(e)
s = set(range(40))
for i in range(0, 40, 3):
    s.discard(i)
print([i for i in range(45) if i in s], [str(i) in s for i in range(3)])
words = {f"w{i}" for i in range(50)}
for i in range(0, 50, 2):
    words.remove("w" + str(i))
print(sum("w" + str(i) in words for i in range(60)), "w1" in words, "w2" in words, "".join(["w", "3"]) in words)
print([hash(i) for i in (0, -1, -2, 2**60, -(2**60), 2**61 - 2, 2**61 - 1, 2**61, 1 - 2**61, 2 - 2**61, -(2**61), True)])


class MySet(set):
    def __contains__(self, item):
        return "mine"


class Plain(set):
    pass


print(1 in MySet(), 1 in Plain([1]), "x" in Plain([1]), 1 not in MySet())
