"""Two tasks wait for each other: nothing can ever happen again."""

import asyncio


async def follow(mine, other):
    await mine.wait()
    other.set()


async def main():
    left, right = asyncio.Event(), asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(follow(left, right), name="left")
        group.create_task(follow(right, left), name="right")

asyncio.run(main())
# exit: 3
