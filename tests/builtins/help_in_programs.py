# help() of what a program defines: functions, methods, classes and their instances.
import asyncio, functools
from dataclasses import dataclass
def add(a: int, b=2, *args, c: str = "x", **kw) -> int:
    """Add two.

        indented
    More.
    """
    return a + b
async def fetch(url):
    "Fetch."
def nodoc(x): pass
class B:
    "b class"
    def f(self): "does f"
    def g(self): pass
    def __repr__(self): return "B"
    def __init__(self, x, y=3): "makes B"
    def __eq__(self, o): return True
    K = [1, 2]
    name: str = "n"
    @property
    def p(self):
        "prop p"
        return 1
    @property
    def q(self): return 1
    @q.setter
    def q(self, v): pass
    @classmethod
    def c(cls, z): "cm"
    @staticmethod
    def s(q=1): "sm"
    def _priv(self): "private"
    async def co(self): "async method"
    def gen(self): yield 1
    alias = f
class D(B):
    """Derived.

    Long text.
    """
    def f(self): pass
    extra = 5
class Empty: pass
class Slots:
    __slots__ = ("a", "b")
    "not doc"
class M1(D, Empty):
    def __len__(self): return 1
@functools.wraps(add)
def wrapped(*a): return add(*a)
for x in (add, fetch, nodoc, B, D, Empty, M1, B.f, B(1).f, B.c, D.f, wrapped, lambda x: x, Slots, B(1), B.s):
    try: help(x)
    except NotImplementedError as e: print("refused", x)
class Every:
    def __str__(self): pass
    def __hash__(self): pass
    def __lt__(self, o): pass
    def __setattr__(self, n, v): super().__setattr__(n, v)
    def __delattr__(self, n): pass
    def __getattribute__(self, n): return super().__getattribute__(n)
    def __format__(self, s): pass
    def __sizeof__(self): pass
    def __dir__(self): pass
    def __reduce__(self): pass
    def __init__(self): pass
    def __len__(self): pass
    def __init_subclass__(cls): pass
    def __class_getitem__(cls, k): pass
    def __new__(cls): return object.__new__(cls)
    @functools.cached_property
    def cp(self): "cached"
    @property
    async def ap(self): "async prop"
    n: int
    f2 = lambda self: 1
    data = {"k": list(range(40))}
    tup = ("a", 1)
help(Every)
@dataclass
class Dc:
    "a dc"
    x: int
    y: str = "d"
    def m(self): ...
help(Dc.m)
import inspect
