# A child that is cancelled disturbs nobody.
import asyncio


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(asyncio.sleep(1))
        second = group.create_task(asyncio.sleep(0.2, "second"))
        await asyncio.sleep(0)
        first.cancel()
    print(first.cancelled(), second.result(), asyncio.current_task().cancelling())


asyncio.run(main())  # expect: True second 0
