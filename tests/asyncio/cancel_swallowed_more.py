# A task may swallow its cancellation; then it ends as if nothing had been.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("eaten")
    await asyncio.sleep(1)
    return "done"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: eaten
# expect: done False 1
