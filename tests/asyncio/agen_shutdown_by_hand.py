# shutdown_asyncgens can be awaited by hand.
import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    generator = numbers()
    await anext(generator)
    await asyncio.get_running_loop().shutdown_asyncgens()
    try:
        await anext(generator)
    except StopAsyncIteration:
        print("over")
    print(await asyncio.get_running_loop().shutdown_default_executor())


asyncio.run(main())
# expect: closed
# expect: over
# expect: None
