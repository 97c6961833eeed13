# What every object has from object.
class A:
    pass


a, b = A(), A()
print(a == a, a == b, a != b, hash(a) == hash(a), isinstance(hash(a), int))
print(object.__repr__(a) == repr(a), repr(a).startswith("<__main__.A object at 0x"), str(a) == repr(a))
print(a.__eq__(b), a.__eq__(a), a.__ne__(a), (5).__add__(3), (5).__add__("x"), "a".__len__(), [1].__contains__(1))
print(object() == object(), type(object()), a.__class__.__name__, A.__dict__.get("missing"), bool(a))
print(A.__base__ is object, object.__bases__, object.__doc__ is None, A.__doc__)
print(format(a) == str(a), a.__sizeof__() > 0, A.__subclasses__())
print(repr(A), repr(A.__init__)[:13], repr(a.__init__)[:15], len(repr(len)), repr(int.__add__)[:14])
