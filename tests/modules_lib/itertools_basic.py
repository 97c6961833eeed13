# itertools: values, reprs, laziness, and what is left in the source.
from itertools import (accumulate, batched, chain, compress, count, cycle, dropwhile, filterfalse, groupby, islice,
                       pairwise, repeat, starmap, takewhile, tee, zip_longest)


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def source(n, name="source"):
    for i in range(n):
        print(f"({name} {i})", end=" ")
        yield i


c = count(5)
print(next(c), next(c), c, count(1, 2), count(0.5, 0.25), list(islice(count(10, -3), 4)), count(1.0), next(count()))
print(list(islice(cycle("abc"), 7)), list(cycle([])), next(cycle(iter([1]))))
r = repeat("x", 3)
print(next(r), r, list(r), repeat(1), list(repeat(1, 0)), list(repeat(1, -2)), list(map(pow, range(4), repeat(2))))
print(list(chain("ab", [1], (), {2: 3})), list(chain()), list(chain.from_iterable(["ab", [1, 2]])))
print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 1, None, 2)), list(islice("abc", 5, 10)), list(islice("abcdefg", 0, None, 3)), list(islice("abc", None)))
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 4, 2)), next(it))
it = iter(range(10))
print(list(islice(it, 0)), list(islice(it, 2, 2)), next(it), list(islice(it, 0, 5, 10)), next(it))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(starmap(pow, [(2, 3), (3, 2)])))
it = iter([1, 2, 5, 6])
print(list(takewhile(lambda x: x < 3, it)), list(it))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], initial=10)), list(accumulate([3, 1, 4], max)), list(accumulate([])), list(accumulate("abc")), list(accumulate([], initial=1)))
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(pairwise([1, 2, 3, 4])), list(pairwise([1])), list(pairwise([])))
print([(k, list(g)) for k, g in groupby("aaabbca")], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
groups = groupby("aabbb")
first = next(groups)[1]
print(next(first), [k for k, g in groups], list(first))
groups = list(groupby("aab"))
print([list(g) for k, g in groups])
print(list(zip_longest([1, 2, 3], "a")), list(zip_longest("ab", [1], fillvalue="-")), list(zip_longest()), list(zip_longest([1])))
a, b = tee(source(3))
print(next(a), next(a), list(b), list(a), tee([], 0), [list(t) for t in tee("ab", 3)])
print()
lazy = chain(source(2, "one"), source(2, "two"))
print(next(lazy), "then", list(lazy))
lazy = islice(source(10), 1, 6, 2)
print("nothing read yet", next(lazy), next(lazy), list(lazy))
print("starmap", next(starmap(print, [("called",), ("not called",)])))
pairs = zip_longest(source(1, "a"), source(2, "b"))
print(next(pairs), list(pairs))
print(next(batched(source(5), 2)))
it = accumulate(source(3))
print(next(it), iter(it) is it, iter(c) is c)
print([type(x).__name__ for x in (count(), cycle(""), repeat(1), chain(), islice("", 1), compress("", ""), groupby(""), pairwise(""), batched("", 1), tee("")[0])])


def sometimes(x):
    if x == 1:
        raise ValueError("one")
    return x * 10


s = starmap(sometimes, [(0,), (1,), (2,)])
print(next(s))
attempt(lambda: next(s))
print(next(s), list(s))
f = filterfalse(sometimes, [0, 1, 0])
print(next(f))
attempt(lambda: next(f))
print(next(f))
for bad in (lambda: count("x"), lambda: chain(3) and list(chain(3)), lambda: islice([], -1), lambda: islice([], 0, 5, 0), lambda: islice([], "a"), lambda: islice([], -1, 5),
            lambda: islice([]), lambda: cycle(3), lambda: repeat(1, "x"), lambda: batched([], 0), lambda: list(batched("abc", 2, strict=True)), lambda: tee([], -1),
            lambda: list(accumulate([1, "a"])), lambda: list(starmap(pow, [1])), lambda: groupby(3), lambda: zip_longest(1), lambda: next(iter(chain())), lambda: islice([], 1, 2, 3, 4)):
    attempt(bad)
