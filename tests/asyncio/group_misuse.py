# What a group refuses.
import asyncio


async def work():
    pass


async def main():
    group = asyncio.TaskGroup()
    print(group)
    try:
        group.create_task(work())
    except RuntimeError as error:
        print(error)
    async with group:
        try:
            async with group:
                pass
        except RuntimeError as error:
            print(error)
        try:
            group.create_task(3)
        except (TypeError, AttributeError) as error:
            print(repr(error))
        for wrong in ("name",):
            try:
                group.create_task(work(), wrong)
            except TypeError as error:
                print(error)
    try:
        group.create_task(work())
    except RuntimeError as error:
        print(error)
    try:
        async with group:
            pass
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
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: TypeError('a coroutine was expected, got 3')
# expect: TaskGroup.create_task() takes 2 positional arguments but 3 were given
# expect: TaskGroup <TaskGroup entered> is finished
# expect: TaskGroup <TaskGroup entered> has already been entered
# expect: 'TaskGroup' object does not support the context manager protocol
