# What lru_cache remembers a call under, how often it hashes and compares, and what happens while it calls.
from functools import lru_cache, cache
import functools
@lru_cache(maxsize=3)
def f(*a, **k): return (a, k)
print(f(1), f(1.0), f(2, x=1), f(2, x=1), f(3), f(4), f(1), f.cache_info())
class H:
    def __init__(s, v): s.v = v
    def __hash__(s): print("hash", s.v); return 1
    def __eq__(s, o): print("eq", s.v, o.v); return s.v == o.v
f(H(1)); f(H(1)); f(H(2)); print(f.cache_info())
@lru_cache(typed=True)
def g(x, y=0): return x
g(1), g(1.0), g(True), g(1, y=2), g(1, y=2.0); print(g.cache_info(), g.cache_parameters())
try: g([])
except TypeError as e: print(e)
@cache
def fib(n): return n if n < 2 else fib(n-1) + fib(n-2)
print(fib(300), fib.cache_info())
class C:
    @lru_cache
    def m(self, a): return a
    @classmethod
    @cache
    def cm(cls): return cls.__name__
    @staticmethod
    @cache
    def sm(x): return x
c = C(); print(c.m(1), c.m(1), C.m.cache_info(), c.cm(), C.sm(3), type(C.__dict__['m']).__name__)
print(f.__name__, callable(f))
try: cache(5)
except TypeError as e: print(e)
@lru_cache(maxsize=None)
def rec(n):
    rec.cache_clear()
    return rec(n - 1) if n else 0
print(rec(5), rec.cache_info())
@lru_cache(0)
def z(x): return x
z(1); print(z.cache_info())
@cache
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
try: print(deep(5000))
except RecursionError as e: print("RecursionError", e)
@cache
def boom(): raise ValueError("x")
for _ in range(2):
    try: boom()
    except ValueError as e: print(e, boom.cache_info())
