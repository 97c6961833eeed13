# One awaitable given twice runs once.
import asyncio


async def work():
    print("work")
    await asyncio.sleep(0)
    return [1]


async def main():
    coroutine = work()
    a, b = await asyncio.gather(coroutine, coroutine)
    print(a is b)
    task = asyncio.create_task(work())
    print(await asyncio.gather(task, task, work()))


asyncio.run(main())
# expect: work
# expect: True
# expect: work
# expect: work
# expect: [[1], [1], [1]]
