# Names: counted, given, changed, of any type.
import asyncio


async def child():
    return asyncio.current_task().get_name()


async def main():
    print(asyncio.current_task().get_name())
    print([await asyncio.create_task(child()) for _ in range(3)])
    task = asyncio.create_task(child(), name=("a", 1))
    print(repr(task.get_name()))
    task.set_name(5)
    print(repr(await task))
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(), name=f"worker-{n}") for n in range(2)]
    print([task.result() for task in tasks])


asyncio.run(main())
# expect: Task-1
# expect: ['Task-2', 'Task-3', 'Task-4']
# expect: "('a', 1)"
# expect: '5'
# expect: ['worker-0', 'worker-1']
