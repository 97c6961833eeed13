# A child that is cancelled by itself does not disturb the group.
import asyncio


async def child(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "finished")


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(child("a", 3))
        b = group.create_task(child("b", 2))
        await asyncio.sleep(1)
        a.cancel()
    print("group ended well", a.cancelled(), b.cancelled())


asyncio.run(main())
# expect: b finished
# expect: group ended well True False
