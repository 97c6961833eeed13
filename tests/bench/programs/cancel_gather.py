# Make tasks, cancel them, gather what is left.
# row: create, cancel, gather(return_exceptions)
# items: 50000 tasks
# goal: 12 x cpython
import asyncio


async def forever():
    await asyncio.get_running_loop().create_future()


async def main():
    cancelled = 0
    for _ in range(500):
        tasks = [asyncio.create_task(forever()) for _ in range(100)]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        outcomes = await asyncio.gather(*tasks, return_exceptions=True)
        cancelled += sum(isinstance(o, asyncio.CancelledError) for o in outcomes)
    print(cancelled)


asyncio.run(main())
