# A task that catches CancelledError and goes on is not cancelled.
import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("ignored", attempt, asyncio.current_task().cancelling())
    return "finished anyway"


async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(1)
        task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel(), task.cancelling())


asyncio.run(main())
# expect: ignored 0 1
# expect: ignored 1 2
# expect: ignored 2 3
# expect: finished anyway False 3 2 2
