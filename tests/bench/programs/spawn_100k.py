# A hundred thousand tasks that take no turn: what the next row does not count.
# row: make and gather 100,000 tasks
# items: 100000 tasks
import asyncio


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[worker(0) for _ in range(100_000)])
    print("done")


asyncio.run(main())
