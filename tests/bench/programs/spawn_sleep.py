# A hundred thousand tasks, each of which sleeps for a random time.
# row: spawn, sleep(random), finish
# items: 100000 tasks
# goal: 450 ns, 45 x cpython
import asyncio
import random


async def worker(delay):
    await asyncio.sleep(delay)


async def main():
    random.seed(1)
    tasks = [asyncio.create_task(worker(random.random() * 0.2)) for _ in range(100_000)]
    for task in tasks:
        await task
    print("done")


asyncio.run(main())
