# A generator that is closed or dropped at a yield lets go of outer iterators first, one that an exception leaves of inner ones.
import sys
class N:
    def __init__(self, n): self.n = n; self.i = 0
    def __iter__(self): return self
    def __next__(self): self.i += 1; return self.i
    def __del__(self): print("del", self.n)
def inner(n):
    try:
        yield n
        yield n
    finally:
        print("inner ends", n)
def pairs():
    x = N("local")
    for a in inner("A"):
        for b in inner("B"):
            yield a, b
def through():
    for a in inner("C"):
        yield from pairs()
def guarded():
    for a in inner("D"):
        try:
            for b in inner("E"):
                yield a, b
        except GeneratorExit:
            print("exit seen")
            raise
def handled():
    for a in inner("F"):
        try:
            raise KeyError
        except KeyError:
            for b in inner("G"):
                yield b
def managed():
    from contextlib import contextmanager
    @contextmanager
    def cm():
        print("in")
        try: yield
        finally: print("out")
    for a in inner("H"):
        with cm():
            for b in inner("I"):
                yield b
def expr():
    return [N("arg1"), (yield 1), N("arg2"), (yield 2)]
for make in (pairs, through, guarded, handled, managed, expr):
    print("==", make.__name__)
    g = make(); next(g); print(g.close(), g.gi_frame)
    try: g.throw(ValueError)
    except ValueError: print("closed")
    g = make(); next(g); del g
    print("dropped")
    g = make(); next(g)
    try: g.throw(KeyError("k"))
    except KeyError as e: print("threw", e)
    del g
async def agen():
    for a in inner("J"):
        for b in inner("K"):
            yield b
async def main():
    g = agen(); await g.__anext__(); await g.aclose(); print("aclosed")
    g = agen(); await g.__anext__(); del g; print("adropped")
import asyncio
asyncio.run(main())
def whole():
    g = pairs(); next(g)
    yield from g
g = whole(); next(g); g.close()
print("end", sys.exc_info())

def f(how):
    try:
        pass
    finally:
        for b in N(71):
            for a in N(73):
                yield 76
                print("resumed")
def g(how):
    for b in N(71):
        for a in N(73):
            yield 76
for fn in (f, g):
    x = fn(1); next(x); print("drop"); del x
    x = fn(1); next(x); print("close"); x.close(); print("closed")
    x = fn(1); next(x); print("throw")
    try: x.throw(ValueError)
    except ValueError: print("caught")
    print("end")
def h():
    for b in N(1):
        for a in N(2):
            raise KeyError
try: h()
except KeyError: print("caught")
