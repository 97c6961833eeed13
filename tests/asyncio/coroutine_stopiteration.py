# A StopIteration that leaves a coroutine becomes a RuntimeError.
import asyncio


async def leaks():
    raise StopIteration("value")


async def takes_next():
    return next(iter([]))


async def main():
    for function in (leaks, takes_next):
        try:
            await function()
        except RuntimeError as error:
            print(error, "/", repr(error.__cause__))


asyncio.run(main())
# expect: coroutine raised StopIteration / StopIteration('value')
# expect: coroutine raised StopIteration / StopIteration()
