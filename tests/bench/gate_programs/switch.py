# Tasks that take turns, at the end of chains of awaits.
import asyncio


async def worker(depth, turns):
    if depth > 0:
        return await worker(depth - 1, turns)
    for _ in range(turns):
        await asyncio.sleep(0)
    return turns


async def main():
    print(sum(await asyncio.gather(*[worker(i % 10, 500) for i in range(100)])))


asyncio.run(main())
