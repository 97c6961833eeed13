# An async for gives the tasks themselves.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n), name=f"t{n}") for n in (3, 1, 2)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.get_name(), task.done(), repr(task.exception()))
    async for task in asyncio.as_completed([work(1)]):
        print(await task)
    async for task in asyncio.as_completed([]):
        print("never")


asyncio.run(main())
# expect: True t1 True None
# expect: True t2 True ValueError(2)
# expect: True t3 True None
# expect: 1
