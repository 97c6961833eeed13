# A hundred thousand tasks that take turns: what one switch costs.
# row: switch of tasks, 100,000 tasks
# items: 1000000 switches
# base: spawn_100k
# goal: 18 ns, 70 x cpython
import asyncio


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[worker(10) for _ in range(100_000)])
    print("done")


asyncio.run(main())
