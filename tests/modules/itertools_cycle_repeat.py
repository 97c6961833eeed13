# cycle and repeat, and how they read.
from itertools import cycle, islice, repeat

print(list(islice(cycle("abc"), 7)), list(repeat("x", 3)), repeat(1), repeat(1, 2), list(map(pow, range(4), repeat(2))))
# expect: ['a', 'b', 'c', 'a', 'b', 'c', 'a'] ['x', 'x', 'x'] repeat(1) repeat(1, 2) [0, 1, 4, 9]
print(list(cycle([])))  # expect: []
