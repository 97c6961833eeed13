# map and filter are lazy.
def double(x):
    print("double", x)
    return x * 2


lazy = map(double, [1, 2, 3])
print(next(lazy), list(lazy))
# expect: double 1
# expect: double 2
# expect: double 3
# expect: 2 [4, 6]
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(str, range(3))), list(map(len, ["a", "bb"])), list(map(int, "123")), list(map(max, [1, 5], [4, 2])))
# expect: [11, 22] ['0', '1', '2'] [1, 2] [1, 2, 3] [4, 5]
print(list(filter(None, [0, 1, "", "a", None])), list(filter(lambda x: x % 2, range(6))), list(filter(str.isdigit, "a1b2")), list(filter(None, [])), type(filter(None, [])).__name__)
# expect: [1, 'a'] [1, 3, 5] ['1', '2'] [] filter
for action in (lambda: list(map(5, [1])), lambda: map(len), lambda: map(len, 5), lambda: filter(None), lambda: list(filter(5, [1])), lambda: list(map(lambda: 1, [1])), lambda: filter(None, 3), lambda: map()):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: 'int' object is not callable
# expect: map() must have at least two arguments.
# expect: 'int' object is not iterable
# expect: filter expected 2 arguments, got 1
# expect: 'int' object is not callable
# expect: <lambda>.<locals>.<lambda>() takes 0 positional arguments but 1 was given
# expect: 'int' object is not iterable
# expect: map() must have at least two arguments.
