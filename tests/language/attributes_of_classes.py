# What a class gives its instances, asked for again and again by the same instruction.
class P:
    __slots__ = ("x", "y")
    def __init__(self, x): self.x = x
class Q(P):
    __slots__ = ("z",)
class R(P):
    pass
def get(o): return o.x
def sety(o, v): o.y = v
for k in (P, Q, R):
    for i in range(4):
        o = k(i)
        print(get(o))
        sety(o, i); sety(o, i + 1); print(o.y)
        del o.x
        try: print(get(o))
        except AttributeError as e: print(e)
        o.x = 5
        print(get(o))
r = R(1)
r.__dict__["x"] = 99
print(r.x, r.__dict__)
try: P(1).zz = 1
except AttributeError as e: print(e)
class D:
    def __init__(self): self.v = 1
    @property
    def p(self): return self.v
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    k = 10
    def m(self): return self.v
class E2(D): pass
def use(o):
    f = o.m; c = o.c; s = o.s; k = o.k; p = o.p
    return f(), c(), s(), k, p
for i in range(3): print(use(D()), use(E2()))
D.k = 11; D.m = lambda self: "new"
print(use(D()), use(E2()))
d = D(); d.m = lambda: "own"; d.k = 12
print(use(d))
E2.p = 5
print(use(E2()))
P.x = 3
try: print(P(1).x)
except AttributeError as e: print(e)
def kw(a, b=1, *, c=2, d): return a, b, c, d
def kw2(a, b=1, *, c=2, d=3): return a, b, c, d
print(kw(1, d=2), kw2(1), kw2(1, 2), kw2(1, c=5))
try: kw(1)
except TypeError as e: print(e)
kw2.__kwdefaults__ = {"d": 7, "c": 8}
print(kw2(1))
kw2.__kwdefaults__ = {"d": 7}
try: print(kw2(1))
except TypeError as e: print(e)
kw2.__defaults__ = None
try: print(kw2(1, d=1, c=3))
except TypeError as e: print(e)
