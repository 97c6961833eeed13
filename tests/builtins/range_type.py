# A range is a sequence that makes its items when asked.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], 5 in r, 6 in r, r.index(8), r.count(8), r.count(9), r.start, r.stop, r.step)
# expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 2 17 range(5, 11, 3) range(17, -1, -3) range(2, 20, 6) True False 2 1 0 2 20 3
print(list(range(3)), list(range(5, 0, -2)), list(range(0)), list(range(3, 1)), range(0), range(1, 2), range(0, 10, 2) == range(0, 9, 2), range(0) == range(5, 5), range(3) == [0, 1, 2], hash(range(2)) == hash(range(0, 2)))
# expect: [0, 1, 2] [5, 3, 1] [] [] range(0, 0) range(1, 2) True True False True
print(list(reversed(range(4))), sum(range(101)), max(range(5)), range(10)[3], range(10**20)[10**19], len(range(10**9)), 10**18 in range(10**20), 2.0 in range(5), "a" in range(5), bool(range(0)), range(True))
# expect: [3, 2, 1, 0] 5050 4 3 10000000000000000000 1000000000 True True False False range(0, 1)
for action in (lambda: range(), lambda: range(1, 2, 0), lambda: range("a"), lambda: range(1.0), lambda: r[10], lambda: r.index(7), lambda: range(1, 2, 3, 4), lambda: range(None), lambda: r["a"], lambda: len(range(10**30))):
    try:
        print(action())
    except (TypeError, ValueError, IndexError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError range expected at least 1 argument, got 0
# expect: ValueError range() arg 3 must not be zero
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: IndexError range object index out of range
# expect: ValueError 7 is not in range
# expect: TypeError range expected at most 3 arguments, got 4
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: TypeError range indices must be integers or slices, not str
# expect: OverflowError Python int too large to convert to C ssize_t
