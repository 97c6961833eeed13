# tee makes independent iterators; zip_longest fills up.
from itertools import tee, zip_longest

one, two = tee(iter([1, 2, 3]))
print(next(one), next(one), list(two), list(one))  # expect: 1 2 [1, 2, 3] [3]
print(list(zip_longest("ab", [1, 2, 3], fillvalue="-")), list(zip_longest()), list(zip_longest("a", "")))
# expect: [('a', 1), ('b', 2), ('-', 3)] [] [('a', None)]
