# sleep() awaited in all sorts of places: async generators, iterables of the program, deep chains.
import asyncio
import types


async def numbers():
    for number in range(3):
        await asyncio.sleep(0.1)
        yield number


class Awaitable:
    def __await__(self):
        return (yield from asyncio.sleep(0.25, "by hand").__await__())


class Inner:
    def __await__(self):
        return self.work().__await__()

    async def work(self):
        await asyncio.sleep(0.5)
        return "inner"


@types.coroutine
def old():
    return (yield from asyncio.sleep(1, "old"))


class Manager:
    async def __aenter__(self):
        await asyncio.sleep(0.125)

    async def __aexit__(self, *exc):
        await asyncio.sleep(0.125)


async def deep(n):
    if n:
        return await deep(n - 1)
    await asyncio.sleep(3)
    return "deep"


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()

    def now():
        return round(loop.time() - start, 3)

    async for number in numbers():
        print(number, now())
    print([number async for number in numbers()], now())
    print(await Awaitable(), now())
    print(await Inner(), now())
    print(await old(), now())
    async with Manager():
        print("in", now())
    print(await deep(50), now())
    print(await asyncio.sleep(1, "result"), now())
    print(await asyncio.sleep(delay=1), now())
    print(await asyncio.sleep(1), await asyncio.sleep(True), now())
    t = asyncio.sleep(1)
    print(await t, now())
    try:
        await t
    except RuntimeError as error:
        print(error)
    for strange in (-1, -0.0, 0.0, 1e-300, float("nan"), None, "1", []):
        try:
            print(strange, await asyncio.sleep(strange), now())
        except Exception as error:
            print(strange, repr(error))
    await asyncio.gather(*(asyncio.sleep(n) for n in (1, 2, 3)))
    print(now())
    try:
        await asyncio.wait_for(asyncio.sleep(10**6), 2)
    except TimeoutError as error:
        print("timeout", repr(error.__cause__), now())
    try:
        async with asyncio.timeout(2):
            await deep(5)
    except TimeoutError as error:
        print("timeout", repr(error.__cause__), now())
    print(await asyncio.wait_for(deep(3), 5), now())


asyncio.run(main())
