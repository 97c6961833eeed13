# product, permutations, combinations, combinations_with_replacement.
from itertools import combinations, combinations_with_replacement, permutations, product
from math import comb, perm


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("ab", [])), list(product("ab", repeat=0)))
print(list(product("a", "bc", "de", repeat=1)), len(list(product(range(4), repeat=4))))
print(list(permutations("abc")), list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations("ab", 3)), list(combinations("ab", 0)), list(combinations([], 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement("ab", 3)), list(combinations_with_replacement("", 2)), list(combinations_with_replacement("", 0)))
for n in range(6):
    for r in range(6):
        items = list(permutations(range(n), r))
        assert len(items) == perm(n, r) and items == sorted(items), (n, r)
        items = list(combinations(range(n), r))
        assert len(items) == comb(n, r) and items == sorted(items), (n, r)
        items = list(combinations_with_replacement(range(n), r))
        assert len(set(items)) == len(items) and items == sorted(items), (n, r)
print("counts agree", max(permutations([1, 3, 2])), next(product([1], [2])), sum(1 for _ in permutations(range(6))))
pool = iter([1, 2, 3])
c = combinations(pool, 2)
print(list(pool), next(c), list(c), list(c))
attempt(lambda: combinations([1], -1))
attempt(lambda: permutations([1], -1))
attempt(lambda: permutations([1], "a"))
attempt(lambda: combinations(3, 1))
attempt(lambda: product([1], repeat=-1))
attempt(lambda: product(3))
attempt(lambda: combinations_with_replacement([1], -1))
