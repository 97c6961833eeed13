# type(x) is the class of x; a class is an instance of type.
class A:
    pass


for thing in (1, 1.5, True, None, "s", b"b", [], (), {}, set(), range(1), A(), A, len, print, ..., lambda: 0):
    print(type(thing).__name__, end=" ")
print()
print(type(A) is type, type(type) is type, isinstance(A, type), type(A())().__class__ is A)
print(A, int, type(None))
