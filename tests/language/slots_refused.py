# __slots__ that are not possible, and what cannot be set or deleted.
for base in (int, tuple, bytes, str, list, dict, float, frozenset, Exception):
    for slots in ((), ("a",), ("__dict__",), ("__weakref__",), "b"):
        try:
            type("S", (base,), {"__slots__": slots}); print(base.__name__, slots, "fine")
        except TypeError as e: print(e)
class A:
    __slots__=("x",)
    def __setattr__(self, n, v): object.__setattr__(self, n, v)
class B:
    __slots__=("x",)
    def __delattr__(self, n): object.__delattr__(self, n)
class C:
    __slots__=("x",)
for c in (A,B,C):
    o=c()
    for f in (lambda: setattr(o,"q",1), lambda: delattr(o,"q"), lambda: delattr(o,"x")):
        try: f(); print("ok")
        except AttributeError as e: print(e)
class D:
    pass
D.p = property(lambda self: 9)
def named(self): return 1
D.q = property(named)
D.r = property()
for n in "pqr":
    for f in (lambda: setattr(D(), n, 1), lambda: delattr(D(), n)):
        try: f()
        except AttributeError as e: print(e)
