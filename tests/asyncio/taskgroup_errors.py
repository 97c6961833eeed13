# Misuse of a group.
import asyncio


async def work():
    pass


async def main():
    group = asyncio.TaskGroup()
    print(group)
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    async with group:
        print(group)
        try:
            async with group:
                pass
        except RuntimeError as error:
            print(error)
    coroutine = work()
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    try:
        with asyncio.TaskGroup():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: <TaskGroup>
# expect: TaskGroup <TaskGroup> has not been entered
# expect: <TaskGroup entered>
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: TaskGroup <TaskGroup entered> is finished
# expect: 'TaskGroup' object does not support the context manager protocol
