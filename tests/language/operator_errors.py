# Operands of types that do not go together.
def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: 1 + "a")  # expect: unsupported operand type(s) for +: 'int' and 'str'
attempt(lambda: "a" + 1)  # expect: can only concatenate str (not "int") to str
attempt(lambda: "a" + None)  # expect: can only concatenate str (not "NoneType") to str
attempt(lambda: [1] + (2,))  # expect: can only concatenate list (not "tuple") to list
attempt(lambda: (1,) + [2])  # expect: can only concatenate tuple (not "list") to tuple
attempt(lambda: b"a" + "b")  # expect: can't concat str to bytes
attempt(lambda: "a" - "b")  # expect: unsupported operand type(s) for -: 'str' and 'str'
attempt(lambda: "a" * "b")  # expect: can't multiply sequence by non-int of type 'str'
attempt(lambda: "a" * 1.5)  # expect: can't multiply sequence by non-int of type 'float'
attempt(lambda: [1] * "a")  # expect: can't multiply sequence by non-int of type 'str'
attempt(lambda: [1] * [2])  # expect: can't multiply sequence by non-int of type 'list'
attempt(lambda: {} + {})  # expect: unsupported operand type(s) for +: 'dict' and 'dict'
attempt(lambda: {1} + {2})  # expect: unsupported operand type(s) for +: 'set' and 'set'
attempt(lambda: {1} | [2])  # expect: unsupported operand type(s) for |: 'set' and 'list'
attempt(lambda: None + 1)  # expect: unsupported operand type(s) for +: 'NoneType' and 'int'
attempt(lambda: -"a")  # expect: bad operand type for unary -: 'str'
attempt(lambda: +[])  # expect: bad operand type for unary +: 'list'
attempt(lambda: ~1.5)  # expect: bad operand type for unary ~: 'float'
attempt(lambda: int("5")())  # expect: 'int' object is not callable
attempt(lambda: len + 1)
# expect: unsupported operand type(s) for +: 'builtin_function_or_method' and 'int'
attempt(lambda: "a" / 2)  # expect: unsupported operand type(s) for /: 'str' and 'int'
attempt(lambda: "a" ** 2)  # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: pow("a", 2))  # expect: unsupported operand type(s) for ** or pow(): 'str' and 'int'
attempt(lambda: 5 // "a")  # expect: unsupported operand type(s) for //: 'int' and 'str'
attempt(lambda: {} | [])  # expect: unsupported operand type(s) for |: 'dict' and 'list'
attempt(lambda: range(3) + range(3))
# expect: unsupported operand type(s) for +: 'range' and 'range'
