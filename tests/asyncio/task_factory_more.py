# The loop's task factory makes all tasks, those of gather and groups too.
import asyncio

made = []


def factory(loop, coro, **options):
    made.append(coro.__name__)
    return asyncio.Task(coro, loop=loop, **options)


async def work():
    return "work"


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(work(), name="w"))
    await asyncio.gather(work(), asyncio.sleep(0))
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
    await asyncio.wait_for(work(), 1)
    await asyncio.wait_for(work(), 0) if False else None
    await asyncio.shield(work())
    print(made)
    try:
        loop.set_task_factory(3)
    except TypeError as error:
        print(error)
    loop.set_task_factory(None)


asyncio.run(main())
# expect: None
# expect: True
# expect: work
# expect: ['work', 'work', 'sleep', 'work', 'work']
# expect: task factory must be a callable or None
