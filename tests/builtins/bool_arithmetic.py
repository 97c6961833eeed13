# bool is a kind of int.
print(True + True, True * 3, -True, ~False, True / 2, True // 2, True == 1, True is True, isinstance(True, int), int(True), float(False), str(True), repr(False))
# expect: 2 3 -1 -1 0.5 0 True True True 1 0.0 True False
print(True & False, True | False, True ^ True, type(True & True).__name__, type(True & 1).__name__, type(True + 0).__name__, [10, 20][True], {True: "yes"}[1], "ab"[False])
# expect: False True False bool int int 20 yes a
print(bool("False"), bool(0.0), bool([]), bool([0]), bool(None), not True, sorted([True, False, True]), sum([True] * 5), max(True, 2), True < 2, hash(True), f"{True:d} {True} {True:>6} {False!r}")
# expect: True False False True False False [False, True, True] 5 2 True 1 1 True      1 False
try:
    bool(1, 2)
except TypeError as error:
    print(error)  # expect: bool expected at most 1 argument, got 2
