# takewhile, dropwhile, filterfalse, compress, starmap.
from itertools import compress, dropwhile, filterfalse, starmap, takewhile

numbers = [1, 3, 5, 6, 7, 2]
odd = lambda n: n % 2
print(list(takewhile(odd, numbers)), list(dropwhile(odd, numbers)), list(filterfalse(odd, numbers)), list(filterfalse(None, [0, 1, ""])))
# expect: [1, 3, 5] [6, 7, 2] [6, 2] [0, '']
print(list(compress("abcdef", [1, 0, 1, 0, 1, 1])), list(starmap(pow, [(2, 5), (3, 2)])))
# expect: ['a', 'c', 'e', 'f'] [32, 9]
