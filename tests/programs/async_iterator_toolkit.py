import asyncio


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.001)
        return self.n


async def agen(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("agen closed")


async def amap(f, it):
    async for x in it:
        yield f(x)


async def afilter(p, it):
    async for x in it:
        if p(x):
            yield x


async def atake(n, it):
    if n <= 0:
        return
    async for x in it:
        yield x
        n -= 1
        if n == 0:
            break


async def azip(*its):
    its = [aiter(i) for i in its]
    while True:
        try:
            yield tuple([await anext(i) for i in its])
        except StopAsyncIteration:
            return


async def main():
    print([x async for x in Countdown(5)])
    print({x: x**2 async for x in Countdown(4) if x % 2})
    print({x % 3 async for x in Countdown(9)})
    print([x async for x in amap(lambda v: v * 10, afilter(lambda v: v & 1, agen(8)))])
    print([y for x in [1, 2] async for y in agen(x)])
    print([[y async for y in agen(x)] for x in range(3)])
    print([t async for t in azip(Countdown(3), agen(5), atake(2, Countdown(100)))])
    g = agen(3)
    print(await g.asend(None), await g.asend("hi"), await anext(g))
    print(await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration as e:
        print(repr(e))
    g = agen(3)
    await anext(g)
    try:
        await g.athrow(ValueError("thrown"))
    except ValueError as e:
        print(repr(e))
    async for x in Countdown(3):
        if x == 1:
            break
    else:
        print("else not")
    async for x in Countdown(2):
        pass
    else:
        print("else yes", x)
    total = sum([x async for x in agen(10)])
    print(total, g)if False else print(total)
    gen = (x async for x in agen(2))
    print(type(gen).__name__)
    async for v in gen:
        print(v)
    print(all([x async for x in Countdown(3)]), await asyncio.gather(*[anext(Countdown(i), None) for i in range(3)]))


asyncio.run(main())
# expect: [4, 3, 2, 1, 0]
# expect: {3: 9, 1: 1}
# expect: {0, 1, 2}
# expect: agen closed
# expect: [10, 30, 50, 70]
# expect: agen closed
# expect: agen closed
# expect: [0, 0, 1]
# expect: agen closed
# expect: agen closed
# expect: agen closed
# expect: [[], [0], [0, 1]]
# expect: [(2, 0, 99), (1, 1, 98)]
# expect: got hi
# expect: 0 1 2
# expect: agen closed
# expect: default
# expect: StopAsyncIteration()
# expect: agen closed
# expect: ValueError('thrown')
# expect: agen closed
# expect: else yes 0
# expect: agen closed
# expect: 45
# expect: async_generator
# expect: 0
# expect: 1
# expect: agen closed
# expect: False [None, 0, 1]
