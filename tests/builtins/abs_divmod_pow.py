# abs, divmod and pow with two and three arguments.
print(abs(-5), abs(5), abs(-2.5), abs(-0.0), abs(True), abs(-(10**30)), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(-1, 10**20))
# expect: 5 5 2.5 0.0 1 1000000000000000000000000000000 (2, 1) (-3, 2) (3.0, 1.5) (-1, 99999999999999999999)
print(pow(2, 10), pow(2, -2), pow(2.0, 3), pow(-2, 3), pow(0, 0), pow(7, 2, 5), pow(3, 200, 1000007), pow(2, -1, 7), pow(-3, 3, 10), pow(5, 0, 1), pow(2, 3, -5), pow(base=2, exp=5), pow(4, 0.5))
# expect: 1024 0.25 8.0 -8 1 4 959082 4 3 0 -2 32 2.0
for action in (lambda: abs("a"), lambda: divmod("a", 1), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: pow(2.0, 3, 5), lambda: pow("a", 2), lambda: divmod(1, 0.0), lambda: abs(), lambda: pow(2), lambda: pow(0, -1)):
    try:
        print(action())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
# expect: TypeError bad operand type for abs(): 'str'
# expect: TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
# expect: ValueError pow() 3rd argument cannot be 0
# expect: ValueError base is not invertible for the given modulus
# expect: TypeError pow() 3rd argument not allowed unless all arguments are integers
# expect: TypeError unsupported operand type(s) for ** or pow(): 'str' and 'int'
# expect: ZeroDivisionError float divmod()
# expect: TypeError abs() takes exactly one argument (0 given)
# expect: TypeError pow() missing required argument 'exp' (pos 2)
# expect: ZeroDivisionError 0.0 cannot be raised to a negative power
