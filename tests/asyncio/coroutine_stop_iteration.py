# StopIteration may not leave a coroutine, nor StopAsyncIteration an async generator.
import asyncio


async def child():
    raise StopIteration(3)


async def generator():
    yield 1
    raise StopAsyncIteration


async def other_generator():
    yield 1
    raise StopIteration


async def main():
    try:
        await child()
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    for function in (generator, other_generator):
        try:
            async for item in function():
                print(item)
        except RuntimeError as error:
            print(error, repr(error.__cause__))


asyncio.run(main())
# expect: coroutine raised StopIteration StopIteration(3)
# expect: 1
# expect: async generator raised StopAsyncIteration StopAsyncIteration()
# expect: 1
# expect: async generator raised StopIteration StopIteration()
