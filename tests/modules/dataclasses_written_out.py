# Dataclasses and named tuples: every kind of parameter, what their methods are called, and wrong calls.
import inspect
from dataclasses import *
from collections import namedtuple
from typing import NamedTuple
def at(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True)
class A:
    x: int
    self: int = 5
    items: list = field(default_factory=list)
    h: int = field(default=3, init=False, repr=False)
    k: str = field(default='k', kw_only=True, compare=False)
    v: InitVar[int] = 9
    def __post_init__(self, v): print('post', v, self.h)
print(A(1), A(1, 2, [3], k='q', v=4), inspect.signature(A), inspect.signature(A.__init__))
for f in (lambda: A(), lambda: A(1,2,3,4,5,6), lambda: A(1, y=2), lambda: A(1, x=2), lambda: A(1) < A(2), lambda: A(1) < 5, lambda: A(1) == A(1), lambda: hash(A(1)), lambda: A.__init__.__name__, lambda: A.__init__.__qualname__, lambda: A.__init__.__module__, lambda: A.__eq__.__qualname__, lambda: A.__lt__.__module__, lambda: A.__init__.__annotations__, lambda: A.__init__.__defaults__, lambda:A.__init__.__kwdefaults__, lambda: A.__init__.__doc__, lambda: A.__hash__): at(f)
@dataclass(frozen=True)
class F:
    a: float
    b: tuple = ()
    c: dict = field(default_factory=dict, hash=False)
f=F(1.5)
for g in (lambda: f, lambda: hash(f)==hash((1.5,())), lambda: setattr(f,'a',1), lambda: replace(f,a=2), lambda: F(float('nan'))==F(float('nan')), lambda: F.__hash__.__qualname__): at(g)
@dataclass
class Empty: pass
print(Empty(), Empty()==Empty(), inspect.signature(Empty))
@dataclass
class R:
    me: object = None
r=R(); r.me=r; print(r)
def local():
    @dataclass(slots=True)
    class L:
        __private: int = 1
        def get(self): return self.__private
    return L
L=local(); print(L(), L(3).get(), L.__init__.__qualname__)
for bad in (lambda: make_dataclass('B',['a b']), lambda: make_dataclass('B',['class']), lambda: make_dataclass('B',[('a',int,1),'b'])): at(bad)
at(lambda: make_dataclass('B',['a',('b',int,field(default=2))])(1))
N=namedtuple('N','a b c',defaults=[2,[]])
print(N(1), N(1,b=3), N(c=1,a=2), inspect.signature(N), N.__new__.__qualname__, N.__new__.__defaults__, N.__new__.__module__, N.__new__.__doc__)
for f in (lambda: N(), lambda: N(1,2,3,4), lambda: N(1,d=3), lambda: N(1,a=3)): at(f)
class T(NamedTuple):
    x: int
    y: str = 'q'
print(T(1), T(y=1,x=2), inspect.signature(T)); at(lambda: T())
class S(N):
    def __new__(cls, a): return super().__new__(cls, a, a)
print(S(4), namedtuple('M','x class x', rename=True)(1,2,3), namedtuple('Z','')())
try:
    from _functools import compile_functions
    compile_functions('x=1',{})
except (RuntimeError, ImportError) as e: print('refused')
