# Eager children of a group: done before create_task returns, or failing there.
import asyncio


async def good(n):
    return n


async def bad():
    raise ValueError("bad")


async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        print("slow ends", asyncio.current_task().cancelling())


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(good(n)) for n in range(3)]
        print([task.done() for task in tasks], group)
    print([task.result() for task in tasks])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            task = group.create_task(bad())
            print("after bad", task.done(), group)
            coro = slow()
            try:
                group.create_task(coro)
            except RuntimeError as error:
                print(error)
            await asyncio.sleep(10)
            print("not reached")
    except ExceptionGroup as error:
        print(error.exceptions)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(slow())
        task.cancel()


asyncio.run(main())
# expect: [True, True, True] <TaskGroup entered>
# expect: [0, 1, 2]
# expect: after bad True <TaskGroup tasks=1 errors=1 cancelling>
# expect: TaskGroup <TaskGroup tasks=1 errors=1 cancelling> is shutting down
# expect: slow ends 1
# expect: (ValueError('bad'),)
# expect: slow ends 1
