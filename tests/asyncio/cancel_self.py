# A task can cancel itself: it happens at its next await.
import asyncio


async def work():
    asyncio.current_task().cancel("myself")
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("now", error)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: still running
# expect: now myself
# expect: True
