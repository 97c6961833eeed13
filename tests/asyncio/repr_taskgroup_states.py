# How a TaskGroup reads, and what it says when used at the wrong time.
import asyncio


async def nap():
    await asyncio.sleep(1)


async def main():
    group = asyncio.TaskGroup()
    print(group)
    coroutine = nap()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    async with group:
        group.create_task(nap())
        print(group)
    print(group)
    coroutine = nap()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: <TaskGroup>
# expect: TaskGroup <TaskGroup> has not been entered
# expect: <TaskGroup tasks=1 entered>
# expect: <TaskGroup entered>
# expect: TaskGroup <TaskGroup entered> is finished
# expect: TaskGroup <TaskGroup entered> has already been entered
