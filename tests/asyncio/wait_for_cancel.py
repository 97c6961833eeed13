# Cancelling wait_for from outside cancels what it waits for.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("work", repr(error))
        raise


async def main():
    for limit in (5, None):
        inner = asyncio.create_task(work())
        task = asyncio.create_task(asyncio.wait_for(inner, limit))
        await asyncio.sleep(1)
        task.cancel("outside")
        try:
            await task
        except asyncio.CancelledError as error:
            print("wait_for", repr(error), inner.cancelled())
    inner = asyncio.create_task(work())
    task = asyncio.create_task(asyncio.wait_for(inner, 5))
    await asyncio.sleep(1)
    inner.cancel("inner")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())


asyncio.run(main())
# expect: work CancelledError('outside')
# expect: wait_for CancelledError('outside') True
# expect: work CancelledError('outside')
# expect: wait_for CancelledError('outside') True
# expect: work CancelledError('inner')
# expect: CancelledError('inner') True
