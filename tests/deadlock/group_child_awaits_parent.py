# The same, through a TaskGroup.
import asyncio


async def child(parent):
    await parent


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(asyncio.current_task()), name="child")


asyncio.run(main())
# oracle: hangs
# exit: 3
