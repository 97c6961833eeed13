# A timeout inside a TaskGroup inside a timeout.
import asyncio


async def child(name, limit):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(1)
    except TimeoutError:
        print(name, "timed out")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    try:
        async with asyncio.timeout(0.25):
            async with asyncio.TaskGroup() as group:
                group.create_task(child("short", 0.125))
                group.create_task(child("long", 0.5))
                group.create_task(child("same", 0.25))
                async with asyncio.timeout(0.375):
                    await asyncio.sleep(1)
    except TimeoutError as error:
        print("outer", repr(error.__cause__))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: short timed out
# expect: same cancelled
# expect: long cancelled
# expect: outer CancelledError()
# expect: 0
