# Small recipes: windows, flattening, round robin, running maxima, unique.
from itertools import accumulate, chain, count, cycle, islice, takewhile, tee, zip_longest


def windows(items, n):
    iterators = tee(items, n)
    return zip(*(islice(it, i, None) for i, it in enumerate(iterators)))


def round_robin(*sources):
    missing = object()
    return [x for row in zip_longest(*sources, fillvalue=missing) for x in row if x is not missing]


print(list(windows([1, 2, 3, 4], 3)), round_robin("abc", "d", "ef"), list(accumulate([2, 1, 5, 3], max)))
# expect: [(1, 2, 3), (2, 3, 4)] ['a', 'd', 'e', 'b', 'f', 'c'] [2, 2, 5, 5]
print(list(takewhile(lambda n: n < 40, (n * n for n in count()))), list(zip("abcd", cycle([0, 1]))), list(dict.fromkeys(chain("hello", "world"))))
# expect: [0, 1, 4, 9, 16, 25, 36] [('a', 0), ('b', 1), ('c', 0), ('d', 1)] ['h', 'e', 'l', 'o', 'w', 'r', 'd']
