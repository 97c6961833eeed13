# Used before it is entered, twice, after its end.
import asyncio


async def main():
    group = asyncio.TaskGroup()
    print(group)
    coro = asyncio.sleep(0)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(error)
    async with group:
        print(group)
        task = group.create_task(asyncio.sleep(0.1))
        print(group)
        try:
            await group.__aenter__()
        except RuntimeError as error:
            print(error)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)
    coro.close()
    print(task.done())


asyncio.run(main())
# expect: <TaskGroup>
# expect: TaskGroup <TaskGroup> has not been entered
# expect: <TaskGroup entered>
# expect: <TaskGroup tasks=1 entered>
# expect: TaskGroup <TaskGroup tasks=1 entered> has already been entered
# expect: TaskGroup <TaskGroup entered> is finished
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: True
