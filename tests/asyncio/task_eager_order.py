# Eager tasks run at once, up to their first wait.
import asyncio


async def child(name, waits):
    print(name, "begins", asyncio.current_task().get_name())
    if waits:
        await asyncio.sleep(0)
    print(name, "ends")
    return name


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(child("first", False), name="one")
    print("made", first.done(), first.result())
    second = asyncio.create_task(child("second", True), name="two")
    print("made", second.done())
    print(await second)
    print(await asyncio.gather(child("a", True), child("b", False)))
    async with asyncio.TaskGroup() as group:
        done = group.create_task(child("group", False))
        print(done.done())
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


asyncio.run(main())
# expect: first begins Task-2
# expect: first ends
# expect: made True first
# expect: second begins Task-3
# expect: made False
# expect: second ends
# expect: second
# expect: a begins Task-4
# expect: b begins Task-5
# expect: b ends
# expect: a ends
# expect: ['a', 'b']
# expect: group begins Task-6
# expect: group ends
# expect: True
# expect: Task-1 1
