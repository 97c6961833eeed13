# Make tasks in a TaskGroup.
# row: spawn in a TaskGroup
# items: 200000 tasks
# goal: 25 x cpython
import asyncio


async def nothing():
    pass


async def main():
    for _ in range(2000):
        async with asyncio.TaskGroup() as group:
            for _ in range(100):
                group.create_task(nothing())
    print("done")


asyncio.run(main())
