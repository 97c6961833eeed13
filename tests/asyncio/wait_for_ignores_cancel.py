# What swallows the cancellation of wait_for gives its result.
import asyncio


async def deaf():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("swallowed")
    return "late result"


async def fails():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError("in cleanup") from None


async def main():
    for function in (deaf, fails):
        try:
            print(await asyncio.wait_for(function(), 0.1))
        except (TimeoutError, ValueError) as error:
            print(repr(error), repr(error.__cause__), repr(error.__context__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: swallowed
# expect: late result
# expect: ValueError('in cleanup') None TimeoutError()
# expect: 0
