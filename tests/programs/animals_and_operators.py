class Animal:
    population = 0
    def __new__(cls, *args, **kwargs):
        obj = super().__new__(cls); Animal.population += 1; return obj
    def __init__(self, name, sound="..."): self.name = name; self.sound = sound; self._tricks = []
    def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); cls.kind = cls.__name__.lower()
    def speak(self): return f"{self.name} says {self.sound}"
    def __eq__(self, o): return type(self) is type(o) and self.name == o.name
    def __repr__(self): return f"{type(self).__name__}({self.name!r})"
    def __getattr__(self, n):
        if n.startswith("can_"): return lambda: n[4:] in self._tricks
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {n!r}", name=n, obj=self)
class Dog(Animal):
    def __init__(self, name, **kw): super().__init__(name, "Woof"); self.__secret = kw.get("secret", 42)
    def learn(self, *tricks): self._tricks += tricks; return self
    def _Dog__reveal(self): return self.__secret
class Puppy(Dog):
    def speak(self): return super().speak().lower() + "!"
    __str__ = lambda self: f"<puppy {self.name}>"
d, p = Dog("Rex").learn("sit", "roll"), Puppy("Bit", secret=7)
print(d.speak(), p.speak(), d, str(p), repr(p), d.can_sit(), p.can_sit(), Animal.population, Dog.kind, p.kind, d == Dog("Rex"), d != p)
print(d._Dog__secret, p._Dog__reveal(), [k for k in vars(p)], isinstance(p, Animal), issubclass(Puppy, (int, Dog)), Puppy.__mro__, Puppy.__bases__, super(Puppy, p).speak())
for f in (lambda: d.nope, lambda: d.__secret, lambda: hash(d), lambda: Animal(), lambda: Dog("a", "b"), lambda: d < p, lambda: d.learn.nope, lambda: Animal.speak(), lambda: object().x, lambda: setattr(object(), "x", 1), lambda: d(), lambda: d[0], lambda: len(d), lambda: iter(d), lambda: d + 1, lambda: int(d), lambda: {**d}, lambda: [*d], lambda: -d, lambda: d in 5, lambda: 5 in d, lambda: next(d), lambda: d @ p, lambda: d.__class__.__nope__, lambda: delattr(d, "zz"), lambda: super().x, lambda: type("X", (int, str), {}), lambda: type("X", (bool,), {}), lambda: isinstance(d, 3), lambda: issubclass(d, Dog), lambda: Dog.learn(), lambda: Dog.learn(3), lambda: vars(3), lambda: Dog.__init__(d)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Point:
    __slots__ = ("x", "y"); __match_args__ = ("x", "y")
    def __init__(self, x, y): object.__setattr__(self, "x", x); object.__setattr__(self, "y", y)
    def __setattr__(self, n, v): raise AttributeError(f"immutable {n}")
    def __hash__(self): return hash((self.x, self.y))
    def __eq__(self, o): return (self.x, self.y) == (o.x, o.y)
    def __iter__(self): yield self.x; yield self.y
q = Point(1, 2)
try: q.x = 5
except AttributeError as e: print(e)
print({q: "a"}[Point(1, 2)], *q, hasattr(q, "__dict__"), Point.__slots__, Point.x)
class Count:
    def __init__(self): self.c = {}
    def __getitem__(self, k): return self.c.setdefault(k, 0)
    def __setitem__(self, k, v): self.c[k] = v
    def __delitem__(self, k): del self.c[k]
    def __contains__(self, k): return k in self.c
    def __len__(self): return len(self.c)
    def __missing__(self, k): return "missing"
    def __bool__(self): return bool(self.c)
c = Count(); c["a"] += 1; c["b"] += 2; del c["b"]; print(c["a"], "b" in c, len(c), bool(Count()), c[1:2] if False else c.c)
class S:
    def __getitem__(self, i): return i
s = S(); print(s[1:2], s[::2], s[1, 2], s[..., 1:], s["k"], s[()], s[1:2, 3])
class Ops:
    def __init__(self, v): self.v = v
    def __add__(self, o): return NotImplemented if isinstance(o, str) else Ops(self.v + getattr(o, "v", o))
    def __radd__(self, o): return f"radd {o}"
    def __iadd__(self, o): self.v += o; return self
    def __lt__(self, o): return self.v < o.v
    def __ge__(self, o): return "ge"
    def __rsub__(self, o): return o - self.v
    def __floordiv__(self, o): return "fd"
    def __rpow__(self, o): return "rpow"
    def __and__(self, o): return "and"
    def __rlshift__(self, o): return "rl"
    def __contains__(self, o): return "yes"
    def __matmul__(self, o): return "mm"
    def __imatmul__(self, o): return "imm"
    def __trunc__(self): return 5
    def __complex__(self): return 1
    def __ceil__(self): return "ceil"
    def __length_hint__(self): return 3
o = Ops(5); o += 2
import math
print((o + 1).v, 1 + o, o.v, o < Ops(9), o > Ops(9), o >= 1, 10 - o, o // 1, 2 ** o, o & 1, 1 << o, 3 in o, o @ 1, math.ceil(o), "a" + o)
o @= 1; print(o)
