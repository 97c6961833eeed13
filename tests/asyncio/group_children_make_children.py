# A child may add to its group, until the group is finished or shutting down.
import asyncio


async def grow(group, depth):
    print("depth", depth)
    await asyncio.sleep(1)
    if depth:
        group.create_task(grow(group, depth - 1))


async def late(group, coro):
    try:
        await asyncio.sleep(10)
    finally:
        try:
            group.create_task(coro)
        except RuntimeError as error:
            print(error)


async def fail():
    raise ValueError("fail")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(grow(group, 3))
    print("end", asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group, fail()))
            await asyncio.sleep(0)
            group.create_task(fail())
    except ExceptionGroup as error:
        print(repr(error))
    try:
        group.create_task(fail())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: depth 3
# expect: depth 2
# expect: depth 1
# expect: depth 0
# expect: end 4.0
# expect: TaskGroup <TaskGroup tasks=1 errors=1 cancelling> is shutting down
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')])
# expect: TaskGroup <TaskGroup cancelling> is finished
