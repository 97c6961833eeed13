# Methods can be added to and removed from a class after it is made.
class A:
    def f(self):
        return "first"


a = A()
print(a.f())  # expect: first
A.f = lambda self: "second"
print(a.f())  # expect: second
a.f = lambda: "own"
print(a.f())  # expect: own
del a.f
print(a.f())  # expect: second
A.g = classmethod(lambda cls: cls.__name__)
print(a.g())  # expect: A
del A.f
try:
    a.f()
except AttributeError as error:
    print(error)  # expect: 'A' object has no attribute 'f'
A.p = property(lambda self: self.__dict__.get("v", "none"))
print(a.p)  # expect: none
a.__class__ = type(a)


class B(A):
    h = 5


a.__class__ = B
print(a.h, type(a).__name__, isinstance(a, B))  # expect: 5 B True
B.counter = 0
b1, b2 = B(), B()
b1.counter += 1
print(b1.counter, b2.counter, B.counter)  # expect: 1 0 0
