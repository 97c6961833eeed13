# product, permutations, combinations.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("a", [])))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [()] []
print(list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations([1, 2, 3]))[-1], list(permutations("ab", 3)), list(permutations([], 0)))
# expect: [('a', 'b'), ('a', 'c'), ('b', 'a'), ('b', 'c'), ('c', 'a'), ('c', 'b')] 120 (3, 2, 1) [] [()]
print(list(combinations("abcd", 2)), list(combinations(range(3), 0)), list(combinations("ab", 3)), list(combinations_with_replacement("ab", 2)), len(list(combinations(range(10), 5))))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [()] [] [('a', 'a'), ('a', 'b'), ('b', 'b')] 252
print(sum(1 for a, b in product(range(6), range(6)) if a + b == 7), ["".join(p) for p in permutations("cab") if p[0] == "c"])
# expect: 4 ['cab', 'cba']
for action in (lambda: permutations("abc", -1), lambda: combinations("abc"), lambda: combinations(5, 1)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError r must be non-negative
# expect: TypeError combinations() missing required argument 'r' (pos 2)
# expect: TypeError 'int' object is not iterable
