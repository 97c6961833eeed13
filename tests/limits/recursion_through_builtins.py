# Recursion that passes through built-in functions.
def by_map(n):
    return list(map(by_map, [n + 1]))


def by_sorted(n):
    return sorted([1, 2], key=lambda x: by_sorted(n))


def by_max(n):
    return max([n, n], key=by_max)


def by_getattr(n):
    class A:
        def __getattr__(self, name):
            return getattr(A(), name)

    return A().x


def by_generator(n):
    yield from by_generator(n + 1)


for function in (by_map, by_sorted, by_max, by_getattr, lambda n: list(by_generator(n))):
    try:
        function(0)
    except RecursionError as error:
        print(type(error).__name__)
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
# expect: RecursionError
