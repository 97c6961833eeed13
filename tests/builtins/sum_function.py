# sum adds from the left, from a start.
print(sum([1, 2, 3]), sum([]), sum([1], 10), sum((0.1, 0.2, 0.3)), sum([[1], [2]], []), sum(x * x for x in range(4)), sum({1: "a", 2: "b"}), sum([1, 2], start=5), sum([True, True]), sum([10**20, 1]), sum([0.1] * 10), sum([1e16, 1, -1e16]), sum([1, 0.5]))
# expect: 6 0 11 0.6 [1, 2] 14 3 8 2 100000000000000000001 1.0 0.0 1.5
for action in (lambda: sum(["a", "b"]), lambda: sum(["a"], ""), lambda: sum(5), lambda: sum([1, None]), lambda: sum([b"a"], b""), lambda: sum(), lambda: sum([[1]])):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'int' and 'str'
# expect: sum() can't sum strings [use ''.join(seq) instead]
# expect: 'int' object is not iterable
# expect: unsupported operand type(s) for +: 'int' and 'NoneType'
# expect: sum() can't sum bytes [use b''.join(seq) instead]
# expect: sum() takes at least 1 positional argument (0 given)
# expect: unsupported operand type(s) for +: 'int' and 'list'
