# isinstance takes classes, tuples and unions.
class A:
    pass


class B(A):
    pass


print(isinstance(B(), A), isinstance(A(), B), isinstance(3, (str, int)), isinstance(True, int))
# expect: True False True True
print(issubclass(B, A), issubclass(B, (int, A)), issubclass(A, A), issubclass(bool, int))
# expect: True True True True
print(isinstance(3, int | str), isinstance(None, int | None), isinstance("x", int | None))
# expect: True True False
print(type(True) is int, type(B()) is A, type(3) == int)  # expect: False False True
for action in (lambda: isinstance(3, 3), lambda: issubclass(3, int), lambda: isinstance(3, "int")):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
# expect: issubclass() arg 1 must be a class
# expect: isinstance() arg 2 must be a type, a tuple of types, or a union
