# // rounds down, % has the sign of the divisor, divmod agrees.
for a in (7, -7):
    for b in (2, -2, 3, -3):
        print(a, b, a // b, a % b, divmod(a, b), a / b, (a // b) * b + a % b == a)
# expect: 7 2 3 1 (3, 1) 3.5 True
# expect: 7 -2 -4 -1 (-4, -1) -3.5 True
# expect: 7 3 2 1 (2, 1) 2.3333333333333335 True
# expect: 7 -3 -3 -2 (-3, -2) -2.3333333333333335 True
# expect: -7 2 -4 1 (-4, 1) -3.5 True
# expect: -7 -2 3 -1 (3, -1) 3.5 True
# expect: -7 3 -3 2 (-3, 2) -2.3333333333333335 True
# expect: -7 -3 2 -1 (2, -1) 2.3333333333333335 True
for a in (7.5, -7.5):
    for b in (2.0, -2.0):
        print(a // b, a % b, divmod(a, b))
# expect: 3.0 1.5 (3.0, 1.5)
# expect: -4.0 -0.5 (-4.0, -0.5)
# expect: -4.0 0.5 (-4.0, 0.5)
# expect: 3.0 -1.5 (3.0, -1.5)
print(0 // 5, 0 % -5, -0.0 % 3, 5 % 5.0, 1e300 // 1e-10, -1 // 10**20, 5.0 // 0.1)
# expect: 0 0 0.0 0.0 inf -1 49.0
for action in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1, 0), lambda: 0**-1, lambda: 0.0**-1, lambda: 10**30 // 0):
    try:
        action()
    except ZeroDivisionError as error:
        print(error)
# expect: integer division or modulo by zero
# expect: integer modulo by zero
# expect: division by zero
# expect: float floor division by zero
# expect: float modulo by zero
# expect: integer division or modulo by zero
# expect: 0.0 cannot be raised to a negative power
# expect: 0.0 cannot be raised to a negative power
# expect: integer division or modulo by zero
