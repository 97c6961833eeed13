# Cancelling a task cancels what it waits for, down the chain, and the error comes back up.
import asyncio


async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner")
        raise


async def middle(task):
    try:
        await task
    except asyncio.CancelledError:
        print("middle", task.cancelled())
        raise


async def main():
    task = asyncio.create_task(inner())
    outer = asyncio.create_task(middle(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outer.cancel("down")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("main", repr(error), task.cancelling(), outer.cancelling())


asyncio.run(main())
# expect: inner
# expect: middle True
# expect: main CancelledError('down') 1 1
