# AsyncExitStack mixes both kinds of context managers and callbacks.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def connection(name):
    await asyncio.sleep(1)
    print("connected", name)
    try:
        yield name
    finally:
        await asyncio.sleep(1)
        print("disconnected", name)


@contextmanager
def plain():
    yield "plain"
    print("plain ends")


async def bye(word):
    print(word)


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(connection("a")), stack.enter_context(plain()))
        stack.push_async_callback(bye, "bye")
        print(await stack.enter_async_context(connection("b")))
    try:
        await AsyncExitStack().enter_async_context(plain())
    except TypeError as error:
        print(error)
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: connected a
# expect: a plain
# expect: connected b
# expect: b
# expect: disconnected b
# expect: bye
# expect: plain ends
# expect: disconnected a
# expect: 'contextlib._GeneratorContextManager' object does not support the asynchronous context manager protocol
# expect: 4.0
