# chain, zip_longest, accumulate, pairwise, batched, starmap.
from itertools import accumulate, batched, chain, pairwise, starmap, zip_longest

print(list(chain("ab", [1, 2], ())), list(chain.from_iterable(["ab", "c"])), list(chain()))
# expect: ['a', 'b', 1, 2] ['a', 'b', 'c'] []
print(list(zip_longest("abc", [1])), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest()))
# expect: [('a', 1), ('b', None), ('c', None)] [('a', 1), ('-', 2)] []
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)), list(accumulate("abc")), list(accumulate([])))
# expect: [1, 3, 6, 10] [3, 3, 3] [10, 10, 20, 60] ['a', 'ab', 'abc'] []
print(list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)), list(starmap(pow, [(2, 3), (3, 2)])))
# expect: [('a', 'b'), ('b', 'c'), ('c', 'd')] [] [('a', 'b', 'c'), ('d', 'e', 'f'), ('g',)] [] [8, 9]
for action in (lambda: list(batched("abc", 0)), lambda: list(batched("abc", 2, strict=True)), lambda: list(starmap(pow, [2])), lambda: chain(5) and list(chain(5))):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError n must be at least one
# expect: ValueError batched(): incomplete batch
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'int' object is not iterable
