# A group waits for its children; their results are read afterwards.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("ends", n)
    return n


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
        print(group, [task.get_name() for task in tasks])
    print([task.result() for task in tasks], group)
    async with asyncio.TaskGroup() as group:
        print("empty", group)
    print(group)
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work(0))
        print(await task, group)


asyncio.run(main())
# expect: <TaskGroup tasks=3 entered> ['t3', 't1', 't2']
# expect: ends 1
# expect: ends 2
# expect: ends 3
# expect: [3, 1, 2] <TaskGroup entered>
# expect: empty <TaskGroup entered>
# expect: <TaskGroup entered>
# expect: ends 0
# expect: 0 <TaskGroup entered>
