# __aiter__, __anext__, StopAsyncIteration, else, break.
import asyncio


class Count:
    def __init__(self, stop):
        self.n, self.stop = 0, stop

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n >= self.stop:
            raise StopAsyncIteration
        await asyncio.sleep(1)
        self.n += 1
        return self.n


async def main():
    async for n in Count(3):
        print(n)
    else:
        print("else")
    async for n in Count(10):
        if n == 2:
            continue
        if n == 4:
            break
        print("n", n)
    else:
        print("never")
    async for a, b in Pairs():
        print(a + b)


class Pairs(Count):
    def __init__(self):
        super().__init__(2)

    async def __anext__(self):
        n = await super().__anext__()
        return n, n * 10


asyncio.run(main())
# expect: 1
# expect: 2
# expect: 3
# expect: else
# expect: n 1
# expect: n 3
# expect: 11
# expect: 22
