# A child that is cancelled alone does not disturb the group.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("ends", n)


async def raises():
    raise asyncio.CancelledError("by hand")


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work(1))
        second = group.create_task(work(2))
        third = group.create_task(raises())
        await asyncio.sleep(0)
        first.cancel()
    print(first.cancelled(), second.cancelled(), third.cancelled())


asyncio.run(main())
# expect: ends 2
# expect: True False True
