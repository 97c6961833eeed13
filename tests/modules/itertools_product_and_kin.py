# product, permutations and combinations in their order.
from itertools import combinations, combinations_with_replacement, permutations, product

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)))
# expect: [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)]
print(["".join(p) for p in permutations("abc")], list(permutations([1, 2, 3], 1)))
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] [(1,), (2,), (3,)]
print(list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), list(combinations("a", 2)))
# expect: [('a', 'b'), ('a', 'c'), ('a', 'd'), ('b', 'c'), ('b', 'd'), ('c', 'd')] [('a', 'a'), ('a', 'b'), ('b', 'b')] []
