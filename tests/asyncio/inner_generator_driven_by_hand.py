# The same of generators under `yield from`.
import inspect


def t(f, *a):
    try:
        print("  ->", f(*a))
    except BaseException as e:
        print("  !!", type(e).__name__, e)


def g3():
    try:
        r = yield 1
        print("  g3", r)
        r = yield 2
        print("  g3", r)
        return 3
    finally:
        print("  g3 finally")


def g2(g):
    r = yield from g
    print("  g2 got", r)
    yield "end"


for how in ("next", "send", "throw", "close", "for", "closeouter", "list"):
    print("gen", how)
    inner = g3()
    x = g2(inner)
    t(next, x)
    print(x.gi_yieldfrom is inner, inner.gi_running, inspect.getgeneratorstate(inner))
    if how == "next":
        t(next, inner)
        t(next, x)
        t(next, x)
    if how == "send":
        t(inner.send, "s")
        t(x.send, "u")
        t(next, x)
    if how == "throw":
        t(inner.throw, ValueError())
        t(next, x)
        t(next, x)
    if how == "close":
        t(inner.close)
        t(next, x)
        t(next, x)
    if how == "for":
        for i in inner:
            print("  for", i)
        t(next, x)
    if how == "list":
        t(list, inner)
        t(next, x)
    if how == "closeouter":
        t(next, inner)
        t(x.close)
        print(inspect.getgeneratorstate(inner))
    x.close()
