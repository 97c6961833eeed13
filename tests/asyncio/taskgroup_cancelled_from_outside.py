# Cancelling who holds the group cancels the children; no ExceptionGroup then.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ended")


async def holder():
    async with asyncio.TaskGroup() as group:
        group.create_task(child("a"))
        group.create_task(child("b"))
        print("body ends")


async def main():
    task = asyncio.create_task(holder())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("CancelledError", task.cancelled())


asyncio.run(main())
# expect: body ends
# expect: a ended
# expect: b ended
# expect: CancelledError True
