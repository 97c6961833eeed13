# Generators that for loops run: one in another, thrown into meanwhile, running already, too deep.
import asyncio
def inner(n):
    for i in range(n):
        yield i
def outer(n):
    yield "a"
    yield from inner(n)
    yield "b"
    x = yield "c"
    yield x
async def main():
    for v in outer(3):
        print(v)
    g = outer(2)
    for v in g:
        if v == 0: break
    print(next(g), list(g))
    def rec(n):
        if n:
            yield n
            for x in rec(n - 1):
                yield x
    print(list(rec(5)), sum(rec(20)))
    for v in rec(3):
        await asyncio.sleep(0)
        for w in inner(2):
            print(v, w)
def deep():
    def rec(n):
        yield n
        for x in rec(n + 1):
            yield x
    try:
        for x in rec(0):
            pass
    except RecursionError as e:
        print("RecursionError", x > 100)
def selfish():
    g = None
    def f():
        yield 1
        try:
            for x in g:
                print(x)
        except ValueError as e:
            print(e)
        yield 2
    g = f()
    for x in g:
        print(x)
def thrower():
    def f():
        try:
            yield 1
            yield 2
        except KeyError:
            yield 3
            yield 4
    g = f()
    for x in g:
        print(x)
        if x == 2:
            print(g.throw(KeyError()))
asyncio.run(main())
deep()
selfish()
thrower()
