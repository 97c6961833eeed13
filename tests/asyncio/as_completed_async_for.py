# With async for, the tasks themselves come.
import asyncio


async def work(name, n):
    await asyncio.sleep(n)
    return name


async def main():
    tasks = {asyncio.create_task(work(name, n)): n for name, n in (("slow", 3), ("fast", 1), ("mid", 2))}
    async for task in asyncio.as_completed(tasks):
        print(await task, tasks[task], task.done())


asyncio.run(main())
# expect: fast 1 True
# expect: mid 2 True
# expect: slow 3 True
