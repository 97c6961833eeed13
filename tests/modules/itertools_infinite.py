# count, cycle and repeat.
from itertools import count, cycle, islice, repeat

print(list(islice(count(), 4)), list(islice(count(5, 2), 3)), list(islice(count(1.5, 0.5), 3)), list(islice(count(10, -3), 4)))
# expect: [0, 1, 2, 3] [5, 7, 9] [1.5, 2.0, 2.5] [10, 7, 4, 1]
print(list(islice(cycle("ab"), 5)), list(repeat("x", 3)), list(islice(repeat(1), 2)), list(map(pow, range(4), repeat(2))), list(cycle([])))
# expect: ['a', 'b', 'a', 'b', 'a'] ['x', 'x', 'x'] [1, 1] [0, 1, 4, 9] []
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), next(islice(count(), 100, None)))
# expect: ['a', 'b'] ['c', 'd'] ['b', 'd', 'f'] [] 100
c = count(3)
print(next(c), next(c), c, repeat(1, 2), repeat("a"))
# expect: 3 4 count(5) repeat(1, 2) repeat('a')
try:
    islice("abc", -1)
except ValueError as error:
    print(error)
# expect: Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
