# Comparing ints with floats is exact; converting may overflow.
n = 2**53
print(n == float(n), n + 1 == float(n), float(n) == n + 1, n + 1 > float(n))
# expect: True False False True
print(10**20 == 1e20, 10**23 == 1e23, 10**400 > 1e308, -(10**400) < float("-inf"), 10**400 < float("inf"))
# expect: True False True False True
print(2**1000 / 2**999, (10**400) // (10**399), 10**18 / 3, 7 / 2**70)
# expect: 2.0 10 3.333333333333333e+17 5.929230630780102e-21
print(float(2**100), float(10**22), int(1e22), int(1e23), int(-1.9), round(1e20))
# expect: 1.2676506002282294e+30 1e+22 10000000000000000000000 99999999999999991611392 -1 100000000000000000000
print(2**0.5, (2**100) ** 0.5, 2**-1)
# expect: 1.4142135623730951 1125899906842624.0 0.5
for action in (lambda: float(10**400), lambda: 10**400 / 3, lambda: 10**400 * 1.0, lambda: int(float("inf")), lambda: int(float("nan"))):
    try:
        print(action())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError int too large to convert to float
# expect: OverflowError integer division result too large for a float
# expect: OverflowError int too large to convert to float
# expect: OverflowError cannot convert float infinity to integer
# expect: ValueError cannot convert float NaN to integer
