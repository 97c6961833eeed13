# A request that no await picks up makes no difference to the result.
import asyncio


async def work():
    asyncio.current_task().cancel()
    return 1


async def main():
    task = asyncio.create_task(work())
    try:
        print(await task)
    except asyncio.CancelledError:
        print("cancelled")
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: cancelled
# expect: True 1
