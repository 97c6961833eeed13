# batched and pairwise.
from itertools import batched, pairwise

print(list(batched("abcdefg", 3)), list(pairwise([1, 2, 4, 8])), list(pairwise([1])), list(batched([], 2)))
# expect: [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] [(1, 2), (2, 4), (4, 8)] [] []
for broken in (lambda: batched("abc", 0), lambda: list(batched("abc", 2, strict=True))):
    try:
        broken()
    except ValueError as error:
        print(error)
# expect: n must be at least one
# expect: batched(): incomplete batch
