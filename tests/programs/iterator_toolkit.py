# Own versions of library iterators agree with the library's.
import itertools


def my_chain(*sources):
    for source in sources:
        yield from source


def my_islice(source, stop):
    for _, item in zip(range(stop), source):
        yield item


def my_accumulate(source, function=lambda a, b: a + b):
    total = None
    for i, item in enumerate(source):
        total = item if i == 0 else function(total, item)
        yield total


def my_groupby(source, key=lambda x: x):
    group, current = [], object()
    for item in source:
        if key(item) != current and group:
            yield current, group
            group = []
        current = key(item)
        group.append(item)
    if group:
        yield current, group


def my_product(*pools):
    if not pools:
        yield ()
        return
    for item in pools[0]:
        for rest in my_product(*pools[1:]):
            yield (item, *rest)


print(list(my_chain("ab", [1])) == list(itertools.chain("ab", [1])))  # expect: True
print(list(my_islice(itertools.count(), 4)), list(my_accumulate([1, 2, 3], max)) == list(itertools.accumulate([1, 2, 3], max)))
# expect: [0, 1, 2, 3] True
print([(k, g) for k, g in my_groupby("aabccc")] == [(k, list(g)) for k, g in itertools.groupby("aabccc")])
# expect: True
print(list(my_product("ab", [1, 2])) == list(itertools.product("ab", [1, 2])), list(my_product()))
# expect: True [()]
