# Calls with stars, classes called with little, hasattr, min and max: each has a short way for what is usual.
import functools, asyncio, sys
def deco(f):
    @functools.wraps(f)
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def f(a, b=2, *r, c=3, **k): return (a, b, r, c, k)
print(f(1), f(1, 5, 6, 7, c=9, z=1), f(a=4), f(*[1, 2], **{"c": 5}))
for bad in (lambda: f(), lambda: f(1, a=2), lambda: f(*5), lambda: f(1, **{"a": 1}), lambda: f(**[1]), lambda: f(1, **{1: 2})):
    try: bad()
    except TypeError as e: print(e)
@deco
async def g(a, *r): await asyncio.sleep(0); return (a, r)
@deco
def gen(n):
    for i in range(n): yield i
print(list(gen(*[3])))
async def main():
    print(await g(1, 2), await g(*"ab"), await asyncio.gather(*[g(i) for i in range(3)]))
asyncio.run(main())
@deco
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
print(rec(400))
try: rec(100000)
except RecursionError as e: print(e)
class C:
    def m(self, *a): return a
    def __call__(self, *a, **k): return (a, k)
print(C().m(*[1, 2]), C()(*[1], **{"x": 2}), print(*[1, 2], **{"sep": "-"}))
def boom(*a): raise ValueError(a)
try: boom(*[1], *[2])
except ValueError as e:
    import traceback; print(e, len(traceback.extract_tb(e.__traceback__)))
class D:
    def __del__(self): print("del")
def take(*a, **k): return len(a)
print(take(*[D()], **{"q": D()}))
def kw(**k): k["new"] = 1; return k
d = {"a": 1}; print(kw(**d), d)
print(max(3, 1), min(2.5, 1.5, 9.0), max(1, 2.0), min([3, 1.0, 1]), max([float("nan"), 1.0]), max((1.0, float("nan"))), min([True, 0]), max("ab", "b"), max([1], default=3), max([], default=3), min(2**70, 1), max(0.0, -0.0), max(-0.0, 0.0), min([5]), max((7,)), max([1, 2, 2.0]), max(4611686018427387903, 5))
for bad in (lambda: max(), lambda: max([]), lambda: max(1, "a"), lambda: max(5), lambda: min(1, 2, default=3)):
    try: print(bad())
    except (TypeError, ValueError) as e: print(e)
print(hasattr(C(), "m"), hasattr(C(), "zz"), getattr(C, "zz", 5), getattr(5, "real", 0), hasattr("", "q"), hasattr(sys, "zzz"), hasattr(C, "zz"))
class P:
    @property
    def bad(self): raise AttributeError("inner")
    @property
    def worse(self): raise KeyError("k")
    def __getattr__(self, n):
        if n == "dyn": return 1
        raise AttributeError(n)
class R:
    @property
    def bad(self): raise AttributeError("inner")
    @property
    def worse(self): raise KeyError("k")
print(hasattr(P(), "bad"), hasattr(P(), "dyn"), hasattr(P(), "no"), hasattr(R(), "bad"), getattr(R(), "bad", 7))
for o in (P(), R()):
    try: hasattr(o, "worse")
    except KeyError as e: print("KeyError", e)
try: R().nope
except AttributeError as e: print(e)
print(object(), ) if 0 else None
for c in (object, list, set, dict, int, str):
    for a in ((), (5,), ("a",), ([1, 2],), ("1", 2, 3)):
        try: print(c.__name__, a, repr(c(*a)) if c is not object else "obj")
        except Exception as e: print(type(e).__name__, e)
class L(list):
    def __init__(self, *a): super().__init__(*a); print("L init")
class S(str): pass
class I(int):
    def __new__(cls, v): print("I new"); return super().__new__(cls, v)
print(L([1]), S(5), type(S(5)), I(3), list(map(list, ["ab"])), [*map(int, "12")])
from collections import defaultdict, deque
d = defaultdict(list); d["a"].append(1); print(d, deque("ab"), deque([1, 2], 1))
try: deque(5)
except TypeError as e: print(e)
print(type(5), type("a") is str, type(type), list.__call__([1]) if False else "")
