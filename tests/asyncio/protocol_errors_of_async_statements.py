# async for and async with on things without the protocol, or with half of it; __await__ that misbehaves.
import asyncio


class Nothing:
    pass


class OnlyEnter:
    async def __aenter__(self):
        return self


class OnlyExit:
    async def __aexit__(self, *error):
        return True


class PlainEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *error):
        return None


class PlainExit:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *error):
        return 5


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


class NoIterator:
    def __aiter__(self):
        return 5


class CoroutineIterator:
    async def __aiter__(self):
        return self


class PlainNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class Stops:
    def __aiter__(self):
        return self

    async def __anext__(self):
        raise StopIteration("not async")


class StopsEarly:
    def __aiter__(self):
        return self

    def __anext__(self):
        raise StopAsyncIteration


class Awaits:
    def __init__(self, what):
        self.what = what

    def __await__(self):
        return self.what


class AsyncAwait:
    async def __await__(self):
        return 5


async def enters(thing):
    async with thing as entered:
        print("  entered", type(entered).__name__)


async def leaves_by(thing):
    async with thing:
        raise ValueError("inside")


async def loops(thing):
    async for item in thing:
        print("  item", item)
    print("  over")


async def awaits(thing):
    return await thing


async def attempt(coro):
    try:
        print(coro.__qualname__, "->", await coro)
    except BaseException as error:
        print(coro.__qualname__, "!!", type(error).__name__, error, repr(error.__cause__))


async def main():
    for thing in (Nothing(), OnlyEnter(), OnlyExit(), PlainEnter(), PlainExit(), Plain(), 5, None, open, asyncio.Lock):
        print(getattr(thing, "__name__", type(thing).__name__))
        await attempt(enters(thing))
        await attempt(leaves_by(thing))
    for thing in (Nothing(), NoIterator(), CoroutineIterator(), PlainNext(), Stops(), [1], range(2), iter([])):
        print(type(thing).__name__)
        await attempt(loops(thing))
        try:
            print(" ", await anext(aiter(thing), "default"))
        except BaseException as error:
            print("  anext !!", type(error).__name__, error)
    for thing in (Nothing(), 5, None, [], Awaits(5), Awaits(None), Awaits([]), Awaits(iter(())), Awaits(iter([None])),
                  Awaits(x for x in ()), AsyncAwait(), Awaits(iter([7])), print, asyncio.sleep, loops, StopsEarly()):
        print(getattr(thing, "__name__", type(thing).__name__))
        await attempt(awaits(thing))


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
