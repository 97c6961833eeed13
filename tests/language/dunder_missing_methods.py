# What an operation needs and does not find is named in the message.
class Nothing:
    pass


thing = Nothing()


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: thing + 1)  # expect: unsupported operand type(s) for +: 'Nothing' and 'int'
attempt(lambda: 1 - thing)  # expect: unsupported operand type(s) for -: 'int' and 'Nothing'
attempt(lambda: thing < thing)
# expect: '<' not supported between instances of 'Nothing' and 'Nothing'
attempt(lambda: -thing)  # expect: bad operand type for unary -: 'Nothing'
attempt(lambda: thing[0])  # expect: 'Nothing' object is not subscriptable
attempt(lambda: thing())  # expect: 'Nothing' object is not callable
attempt(lambda: len(thing))  # expect: object of type 'Nothing' has no len()
attempt(lambda: iter(thing))  # expect: 'Nothing' object is not iterable
attempt(lambda: next(thing))  # expect: 'Nothing' object is not an iterator
attempt(lambda: 1 in thing)  # expect: argument of type 'Nothing' is not iterable
attempt(lambda: [1, 2][thing])  # expect: list indices must be integers or slices, not Nothing
attempt(lambda: int(thing))
# expect: int() argument must be a string, a bytes-like object or a real number, not 'Nothing'
attempt(lambda: float(thing))
# expect: float() argument must be a string or a real number, not 'Nothing'
attempt(lambda: abs(thing))  # expect: bad operand type for abs(): 'Nothing'
attempt(lambda: round(thing))  # expect: type Nothing doesn't define __round__ method
attempt(lambda: reversed(thing))  # expect: 'Nothing' object is not reversible
attempt(lambda: thing @ thing)  # expect: unsupported operand type(s) for @: 'Nothing' and 'Nothing'
attempt(lambda: thing**2)
# expect: unsupported operand type(s) for ** or pow(): 'Nothing' and 'int'
