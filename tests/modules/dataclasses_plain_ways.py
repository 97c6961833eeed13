# Methods that a dataclass gets: the plain ones, which native code does, and the others.
from dataclasses import dataclass, field, make_dataclass, InitVar, replace, asdict
@dataclass
class A:
    x: int
    y: int = 2
print(A(1), A(1, 5), A(x=3), A(1) == A(1, 2), A(1) == A(2), A(1) != A(1), A(1) == 5)
# expect: A(x=1, y=2) A(x=1, y=5) A(x=3, y=2) True False False False
for bad in (lambda: A(), lambda: A(1, 2, 3), lambda: A(1, z=2)):
    try: bad()
    except TypeError as e: print(e)
# expect: A.__init__() missing 1 required positional argument: 'x'
# expect: A.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: A.__init__() got an unexpected keyword argument 'z'
@dataclass
class B(A):
    z: list = field(default_factory=list)
    w: InitVar[int] = 3
    def __post_init__(self, w): print("post", w)
print(B(1), B(1, 2, [3], 4) == B(1, 2, [3]), A(1) == B(1))
# expect: post 3
# expect: post 4
# expect: post 3
# expect: post 3
# expect: B(x=1, y=2, z=[]) True False
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "q"
print(F(1) < F(2), hash(F(1)) == hash(F(1)), F(1) == F(1, "q"))  # expect: True True True
try: F(1).a = 2
except Exception as e: print(type(e).__name__, e)
# expect: FrozenInstanceError cannot assign to field 'a'
class Noisy:
    def __init__(self, v): self.v = v
    def __eq__(self, o): print("eq", self.v, o.v); return "yes" if self.v == o.v else ""
N = make_dataclass("N", [("p", object), ("q", object)])
print(repr(N(Noisy(1), Noisy(2)) == N(Noisy(1), Noisy(2))), repr(N(Noisy(1), Noisy(2)) == N(Noisy(1), Noisy(3))), repr(N(Noisy(0), 1) == N(Noisy(1), 1)))
# expect: eq 1 1
# expect: eq 2 2
# expect: eq 1 1
# expect: eq 2 3
# expect: eq 0 1
# expect: 'yes' '' ''
@dataclass
class S:
    a: int
    def __setattr__(self, n, v): print("set", n, v); object.__setattr__(self, n, v)
print(S(4).a)
# expect: set a 4
# expect: 4
@dataclass(slots=True)
class Sl:
    a: int
    b: int = 0
print(Sl(1), Sl(1) == Sl(1, 0))  # expect: Sl(a=1, b=0) True
@dataclass
class K:
    a: int
    b: int = field(kw_only=True, default=3)
    c: int = field(init=False, default=9)
print(K(1), K(1, b=2), replace(A(1), y=7), asdict(B(1)))
# expect: post 3
# expect: K(a=1, b=3, c=9) K(a=1, b=2, c=9) A(x=1, y=7) {'x': 1, 'y': 2, 'z': []}
@dataclass
class E: pass
print(E() == E(), E())  # expect: True E()
