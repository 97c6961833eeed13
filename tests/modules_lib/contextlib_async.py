# asynccontextmanager, aclosing, AsyncExitStack, async decorators.
import asyncio
from contextlib import (AsyncExitStack, AsyncContextDecorator, aclosing, asynccontextmanager,
                        contextmanager, nullcontext, AbstractAsyncContextManager)


@asynccontextmanager
async def connection(name, swallow=False):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name
    except ValueError as error:
        print(name, "sees", error)
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print("close", name)


@contextmanager
def plain(name):
    print("enter", name)
    yield name
    print("leave", name)


@asynccontextmanager
async def never():
    if False:
        yield


@asynccontextmanager
async def twice():
    yield
    yield


async def numbers():
    try:
        for i in range(10):
            yield i
    finally:
        print("numbers closed")


async def basics():
    async with connection("a") as name:
        print("using", name)
    try:
        async with connection("b"):
            raise ValueError("bad")
    except ValueError as error:
        print("outside", error)
    async with connection("c", swallow=True):
        raise ValueError("quiet")
    for manager in (never, twice):
        try:
            async with manager():
                pass
        except RuntimeError as error:
            print(error)
    async with aclosing(numbers()) as source:
        async for i in source:
            if i == 2:
                break
            print(i)
    async with nullcontext(7) as seven:
        print(seven)
    for stop in (StopIteration, StopAsyncIteration):
        try:
            async with connection("s"):
                raise stop("s")
        except stop as error:
            print("got", repr(error))


@connection("decorated")
async def work(x):
    print("work", x)
    return x * 2


async def stack():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(connection("x")))
        print(stack.enter_context(plain("y")))

        async def later(word):
            await asyncio.sleep(0)
            print("callback", word)

        stack.push_async_callback(later, "z")
        stack.callback(print, "plain callback")

        async def exit(exc_type, exc, tb):
            print("pushed", exc_type)
            return False

        stack.push_async_exit(exit)
        print("body")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(connection("p", swallow=True))

            async def fail(*_):
                raise ValueError("from exit")

            stack.push_async_exit(fail)
            raise KeyError("body")
    finally:
        print("swallowed on the way")
    stack = AsyncExitStack()
    await stack.enter_async_context(connection("late"))
    await stack.pop_all().aclose()
    try:
        await stack.enter_async_context(plain("not async"))
    except TypeError as error:
        print(error)


class Deco(AsyncContextDecorator):
    async def __aenter__(self):
        print("aenter")

    async def __aexit__(self, *info):
        print("aexit")


@Deco()
async def f():
    print("f")


async def main():
    await basics()
    print(await work(2))
    print(await work(3))
    await stack()
    await f()
    print(isinstance(nullcontext(), AbstractAsyncContextManager))


asyncio.run(main())
