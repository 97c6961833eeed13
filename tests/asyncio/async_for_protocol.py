# Iterables that lack a method, or give the wrong thing.
import asyncio


class NoNext:
    def __aiter__(self):
        return self


class WrongIter:
    def __aiter__(self):
        return 3


class WrongNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class AsyncIter:
    async def __aiter__(self):
        return self


async def main():
    coro = asyncio.sleep(0)
    for thing in ([1], NoNext(), WrongIter(), WrongNext(), coro, 3):
        try:
            async for item in thing:
                print(item)
        except TypeError as error:
            print(error)
    coro.close()
    for thing in ([1], coro):
        try:
            for item in asyncio.as_completed(thing) if thing is not coro else coro:
                item.close()
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: NoNext
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
# expect: 'async for' received an invalid object from __anext__: int
# expect: 'async for' requires an object with __aiter__ method, got coroutine
# expect: 'async for' requires an object with __aiter__ method, got int
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: 'coroutine' object is not iterable
