# The switch again, at the end of a chain of a hundred awaits: it must not cost more.
# row: switch at await depth 100
# items: 1000000 switches
# goal: 1.05 x switch_100
import asyncio


async def worker(depth, turns):
    if depth > 1:
        await worker(depth - 1, turns)
    else:
        for _ in range(turns):
            await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[worker(100, 10_000) for _ in range(100)])
    print("done")


asyncio.run(main())
