# Each cancel() counts; the second one interrupts the cleanup after the first.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("first", asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("second", asyncio.current_task().cancelling())
            print(asyncio.current_task().uncancel(), asyncio.current_task().uncancel())
            print(asyncio.current_task().uncancel())
    return "survived"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelling(), task.cancelled())


asyncio.run(main())
# expect: first 1
# expect: second 2
# expect: 1 0
# expect: 0
# expect: survived 0 False
