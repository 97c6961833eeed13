# Awaiting what a bound method gives, as `async with` does with its __aexit__.
import asyncio


class Plain:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        await asyncio.sleep(0)
        print("plain", exc[0])


class Swallows:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0)
        print("swallows", kind)
        return True


class Static:
    async def __aenter__(self):
        return 1

    @staticmethod
    async def __aexit__(kind, error, traceback):
        print("static", kind)


class Odd:
    async def one(self, a, b=2):
        return a, b

    def plain(self, a):
        return asyncio.sleep(0, a)

    async def down(self, n):
        again = self.down
        return await again(n - 1) if n else "bottom"


async def call_later(manager):
    leave = manager.__aexit__
    print(await leave(None, None, None))
    coroutine = leave(1, 2, 3)
    print(type(coroutine).__name__, coroutine.__qualname__)
    print(await coroutine)
    try:
        await leave()
    except TypeError as error:
        print(error)


async def main():
    for _ in range(3):
        async with Plain():
            pass
        async with Swallows():
            1 / 0
        async with Static() as entered:
            print(entered)
    await call_later(Swallows())
    odd = Odd()
    for method in (odd.one, odd.plain):
        for _ in range(2):
            print(await method(1))
    print(await odd.one(1, b=3))
    print(await odd.down(50))
    try:
        await odd.down(100_000)
    except RecursionError as error:
        print(type(error).__name__)


asyncio.run(main())
# expect: plain None
# expect: swallows <class 'ZeroDivisionError'>
# expect: 1
# expect: static None
# expect: plain None
# expect: swallows <class 'ZeroDivisionError'>
# expect: 1
# expect: static None
# expect: plain None
# expect: swallows <class 'ZeroDivisionError'>
# expect: 1
# expect: static None
# expect: swallows None
# expect: True
# expect: coroutine Swallows.__aexit__
# expect: swallows 1
# expect: True
# expect: Swallows.__aexit__() missing 3 required positional arguments: 'kind', 'error', and 'traceback'
# expect: (1, 2)
# expect: (1, 2)
# expect: 1
# expect: 1
# expect: (1, 3)
# expect: bottom
# expect: RecursionError
