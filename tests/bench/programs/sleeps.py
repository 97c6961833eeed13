# Two hundred thousand sleeps with random deadlines, a thousand tasks at a time.
# row: sleeps with random deadlines
# items: 200000 sleeps
# goal: 8 x cpython
import asyncio
import random


async def worker(delays):
    for delay in delays:
        await asyncio.sleep(delay)


async def main():
    random.seed(2)
    await asyncio.gather(
        *[worker([random.random() * 0.01 for _ in range(200)]) for _ in range(1000)]
    )
    print("done")


asyncio.run(main())
