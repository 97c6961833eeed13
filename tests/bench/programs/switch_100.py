# A hundred tasks that take turns: what one switch costs.
# row: switch of tasks, 100 tasks
# items: 1000000 switches
# goal: 12 ns, 100 x cpython
import asyncio


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[worker(10_000) for _ in range(100)])
    print("done")


asyncio.run(main())
