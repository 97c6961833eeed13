# close() and GeneratorExit: what a coroutine awaits is closed first, each with an exception of its own.
import inspect
class T:
    def __await__(self):
        try: yield "t"
        except GeneratorExit: print("T exit"); raise
async def inner(how):
    try:
        await T()
    except GeneratorExit as e:
        print("inner exit", how)
        if how == "swallow": return 5
        if how == "raise": raise ValueError("inner")
        if how == "yield": await T()
        raise
async def outer(how):
    try:
        print("got", await inner(how))
        await T()
    except BaseException as e:
        print("outer", repr(e), repr(e.__context__))
        raise
def tr(f):
    try: print("gave", f())
    except BaseException as e: print("raised", repr(e), repr(e.__context__))
for how in ("plain", "swallow", "raise", "yield"):
    print("--", how)
    c = outer(how); print(c.send(None)); tr(c.close); print(inspect.getcoroutinestate(c)); c.close() if 0 else None
    c = outer(how); print(c.send(None)); tr(lambda: c.throw(GeneratorExit("mine"))); print(inspect.getcoroutinestate(c))
def g():
    try: yield 1
    except GeneratorExit: print("g exit"); return 7
def h():
    try:
        x = yield from g()
        print("x", x)
        yield 2
    except GeneratorExit as e: print("h exit"); raise
c = h(); next(c); tr(c.close); print(inspect.getgeneratorstate(c))
c = h(); next(c); tr(lambda: c.throw(GeneratorExit))
class It:
    def __init__(self, n): self.n = n
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return "it"
    def close(self):
        print("it close")
        if self.n: raise KeyError("close")
class NoClose:
    def __await__(self): return self
    def __iter__(self): return self
    def __next__(self): return "nc"
async def w(x):
    try: await x
    except BaseException as e: print("w", repr(e)); raise
async def w2(x):
    try: await w(x)
    finally: print("w2")
for x in (lambda: It(0), lambda: It(1), NoClose):
    c = w2(x()); c.send(None); tr(c.close)
    c = w2(x()); c.send(None); tr(lambda: c.throw(GeneratorExit))
    c = w2(x()); c.send(None); tr(lambda: c.throw(KeyError("k")))
async def ag():
    try: await T(); yield 1
    except GeneratorExit: print("ag exit"); yield 9
async def useag():
    try:
        async for x in ag(): print("x", x)
    except BaseException as e: print("useag", repr(e)); raise
c = useag(); c.send(None); tr(c.close)
c = useag(); c.send(None); tr(lambda: c.throw(GeneratorExit))
async def ag():
    try: await T(); yield 1
    finally: print("ag fin")
c = useag(); c.send(None); tr(c.close)
c = useag(); c.send(None); tr(lambda: c.throw(GeneratorExit))
