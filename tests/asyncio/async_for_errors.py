# What async for cannot iterate.
import asyncio


class BadAiter:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class CoroutineAiter:
    async def __aiter__(self):
        return self


async def agen():
    yield 1


async def main():
    for thing in ([1], 5, BadAiter(), BadAnext()):
        try:
            async for x in thing:
                print(x)
        except TypeError as error:
            print(error)
    for action in (lambda: [x for x in agen()], lambda: next(agen()), lambda: list(agen()), lambda: aiter(5), lambda: anext(5)):
        try:
            action()
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async for' requires an object with __aiter__ method, got int
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: int
# expect: 'async for' received an invalid object from __anext__: int
# expect: 'async_generator' object is not iterable
# expect: 'async_generator' object is not an iterator
# expect: 'async_generator' object is not iterable
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
