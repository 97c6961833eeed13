# chain, chain.from_iterable and islice over endless iterators.
from itertools import chain, count, islice

print(list(chain("ab", [1, 2], ())), list(chain.from_iterable(["xy", "z"])), list(islice(count(10, 5), 4)))
# expect: ['a', 'b', 1, 2] ['x', 'y', 'z'] [10, 15, 20, 25]
print(list(islice("abcdefg", 1, 6, 2)), list(islice("abc", None)), list(islice([], 3)))
# expect: ['b', 'd', 'f'] ['a', 'b', 'c'] []
try:
    islice("abc", -1)
except ValueError as error:
    print(error)
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
