# round() goes to the even neighbour, and knows digits to the left.
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4, 2.6, -2.6, 1e16)], round(2), round(True), type(round(2.0)).__name__)
# expect: [0, 2, 2, 0, -2, 2, 3, -3, 10000000000000000] 2 1 int
print([round(x, 2) for x in (2.675, 1.005, 2.345, 0.125, -1.555, 1e22, 3.0)], round(2.567, 1), round(1234.5678, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1), round(5, -1), round(123, 5))
# expect: [2.67, 1.0, 2.35, 0.12, -1.55, 1e+22, 3.0] 2.6 1200.0 1200 1400 -1200 20 20 0 123
print(round(2.5, 0), round(2.5, None), round(1e300, 2), round(float("nan"), 2), round(0.1 + 0.2, 10), round(99.995, 2), round(10**30 + 5, -1), round(5e-324, 400))
# expect: 2.0 2 1e+300 nan 0.3 100.0 1000000000000000000000000000000 5e-324
for action in (lambda: round("a"), lambda: round(1.5, "a"), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(), lambda: round(1.5, 1.0), lambda: round(None)):
    try:
        print(action())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
# expect: TypeError type str doesn't define __round__ method
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError cannot convert float NaN to integer
# expect: OverflowError cannot convert float infinity to integer
# expect: TypeError round() missing required argument 'number' (pos 1)
# expect: TypeError 'float' object cannot be interpreted as an integer
# expect: TypeError type NoneType doesn't define __round__ method
