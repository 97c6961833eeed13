# *args collects what is left by position, **kwargs what is left by name.
def collect(first, *rest, key=None, **others):
    return first, rest, key, others


print(collect(1))  # expect: (1, (), None, {})
print(collect(1, 2, 3, key=4, z=5, y=6))  # expect: (1, (2, 3), 4, {'z': 5, 'y': 6})
print(collect(*[1, 2], *(3,), **{"key": 4}, **{"a": 5}))  # expect: (1, (2, 3), 4, {'a': 5})
print(collect(*"abc", *range(2)))  # expect: ('a', ('b', 'c', 0, 1), None, {})
arguments = {"first": "f", "x": 1}
print(collect(**arguments))  # expect: ('f', (), None, {'x': 1})


def only_names(**kwargs):
    kwargs["new"] = 1
    return kwargs


original = {"a": 1}
print(only_names(**original), original)  # expect: {'a': 1, 'new': 1} {'a': 1}
print((lambda *a, **k: (a, k))(1, *[2], x=3, **{"y": 4}))  # expect: ((1, 2), {'x': 3, 'y': 4})
