# How itertools' objects read, and what they refuse.
from itertools import chain, combinations, count, islice, permutations, product, repeat

print(count(3), count(1, 2), count(0.5), repeat("a", 2))
# expect: count(3) count(1, 2) count(0.5) repeat('a', 2)
for broken in (lambda: combinations("ab", -1), lambda: permutations("ab", -1), lambda: product("a", repeat=-1), lambda: islice([1], 0, 5, 0), lambda: list(chain(1)), lambda: count("a"), lambda: repeat()):
    try:
        print(broken())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError r must be non-negative
# expect: ValueError r must be non-negative
# expect: ValueError repeat argument cannot be negative
# expect: ValueError Step for islice() must be a positive integer or None.
# expect: TypeError 'int' object is not iterable
# expect: TypeError a number is required
# expect: TypeError repeat() missing required argument 'object' (pos 1)
print(list(permutations("ab", 3)), next(count(2**70)), [x for x in islice(count(1, -1), 3)])
# expect: [] 1180591620717411303424 [1, 0, -1]
