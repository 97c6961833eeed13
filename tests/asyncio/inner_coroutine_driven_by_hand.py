# A coroutine that a suspended one awaits can be driven by itself; the other finds it further on.
import inspect
from types import coroutine


@coroutine
def turn(x):
    r = yield x
    return r


def t(f, *a):
    try:
        print("  ->", f(*a))
    except BaseException as e:
        print("  !!", type(e).__name__, e)


async def c():
    try:
        print("  c got", await turn("c1"))
        print("  c got", await turn("c2"))
        return "c done"
    except BaseException as e:
        print("  c caught", repr(e))
        raise
    finally:
        print("  c finally")


async def b():
    try:
        return "b+" + str(await c())
    finally:
        print("  b finally")


async def a():
    try:
        return "a+" + str(await b())
    finally:
        print("  a finally")


def chain(x):
    out = []
    while x is not None and hasattr(x, "cr_await"):
        out.append((x.__name__, inspect.getcoroutinestate(x)))
        x = x.cr_await
    return out, type(x).__name__


for how in ("send", "send2", "throw", "close", "exit", "all", "turn"):
    print(how)
    x = a()
    t(x.send, None)
    print(chain(x))
    inner = x.cr_await.cr_await
    if how == "send":
        t(inner.send, 5)
        print(chain(x), chain(inner))
        t(x.send, 6)
        t(x.send, 7)
    if how == "send2":
        t(inner.send, 5)
        t(inner.send, 6)
        t(x.send, 6)
        t(x.send, 7)
    if how == "throw":
        t(inner.throw, ValueError("v"))
        print(chain(x))
        t(x.send, 6)
    if how == "close":
        t(inner.close)
        t(inner.close)
        t(x.throw, KeyError("k"))
    if how == "exit":
        t(inner.send, 1)
        t(x.close)
        print(chain(inner))
    if how == "all":
        t(x.cr_await.send, 1)
        t(inner.send, 2)
        t(x.cr_await.send, 3)
        t(x.send, 4)
    if how == "turn":
        y = inner.cr_await
        print(type(y).__name__, inspect.getgeneratorstate(y))
        t(y.send, 9)
        t(inner.send, 8)
        t(x.send, 1)
        t(x.send, 2)
    async def w(o): return await o
    t(w(inner).send, None)
    x.close()
