# partial and reduce.
from functools import partial, reduce

power_of_two = partial(pow, 2)
show = partial(print, "prefix", sep="-")
print(power_of_two(10), partial(int, base=2)("101"), partial(max, 5)(3, 9))  # expect: 1024 5 9
show("a", "b")  # expect: prefix-a-b
show("c", sep="+")  # expect: prefix+c
p = partial(lambda *a, **k: (a, k), 1, x=2)
print(p(3, y=4), p(x=5), p.args, p.keywords, p.func(9), partial(p, 7)(8))
# expect: ((1, 3), {'x': 2, 'y': 4}) ((1,), {'x': 5}) (1,) {'x': 2} ((9,), {}) ((1, 7, 8), {'x': 2})
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(lambda a, b: [b] + a, "abc", []), reduce(max, [3, 9, 2]), reduce(lambda a, b: a, [5]), reduce(None, [], "start"))
# expect: 6 1200 ['c', 'b', 'a'] 9 5 start
for action in (lambda: reduce(max, []), lambda: partial(), lambda: partial(5), lambda: reduce(max, 5), lambda: p(**{"x": 1}, z=1) and partial(len)()):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: reduce() of empty iterable with no initial value
# expect: type 'partial' takes at least one argument
# expect: the first argument must be callable
# expect: reduce() arg 2 must support iteration
# expect: len() takes exactly one argument (0 given)
