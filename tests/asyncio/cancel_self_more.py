# A task that cancels itself notices at its next await that really waits.
import asyncio


async def quick():
    return 5


async def work():
    asyncio.current_task().cancel("me")
    print("still here", await quick())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print(repr(error))
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: still here 5
# expect: CancelledError('me')
# expect: True
