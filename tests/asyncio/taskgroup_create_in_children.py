# Children can add children while the group is open.
import asyncio


async def child(group, depth):
    print("depth", depth)
    await asyncio.sleep(1)
    if depth < 3:
        group.create_task(child(group, depth + 1))


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child(group, 1))
    print("all done at", asyncio.get_running_loop().time())


asyncio.run(main())
# expect: depth 1
# expect: depth 2
# expect: depth 3
# expect: all done at 3.0
