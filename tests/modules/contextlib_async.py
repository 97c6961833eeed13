# asynccontextmanager, aclosing, AsyncExitStack.
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name):
    print("open", name)
    await asyncio.sleep(1)
    try:
        yield name
    except ValueError as error:
        print("rollback", error)
    finally:
        await asyncio.sleep(1)
        print("close", name)


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("numbers closed")


async def goodbye(name):
    await asyncio.sleep(0)
    print("goodbye", name)


async def main():
    async with connection("a") as a:
        print("using", a)
    async with connection("b"):
        raise ValueError("swallowed")
    async with aclosing(numbers()) as source:
        async for n in source:
            print(n)
            break
    async with AsyncExitStack() as stack:
        for name in ("x", "y"):
            await stack.enter_async_context(connection(name))
        stack.push_async_callback(goodbye, "async")
        stack.callback(print, "sync callback")
        stack.enter_context(nullcontext())
        print("body")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: open a
# expect: using a
# expect: close a
# expect: open b
# expect: rollback swallowed
# expect: close b
# expect: 1
# expect: numbers closed
# expect: open x
# expect: open y
# expect: body
# expect: sync callback
# expect: goodbye async
# expect: close y
# expect: close x
# expect: 8.0
