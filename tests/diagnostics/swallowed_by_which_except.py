# Of several `except`s the one is named that caught the cancellation.
import asyncio
import contextlib

STOPS = (ValueError, asyncio.CancelledError)


async def by_base():
    try:
        await asyncio.sleep(5)
    except ValueError:
        pass
    except BaseException:
        pass


async def by_none():
    try:
        try:
            await asyncio.sleep(5)
        except (ValueError,
                KeyError):
            pass
    except:
        pass


async def by_name():
    try:
        await asyncio.sleep(5)
    except STOPS:
        pass


async def by_suppress():
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(5)


async def main():
    for coroutine in (by_base, by_none, by_name, by_suppress):
        task = asyncio.create_task(coroutine(), name=coroutine.__name__)
        await asyncio.sleep(1)
        task.cancel()
        await task


asyncio.run(main())
