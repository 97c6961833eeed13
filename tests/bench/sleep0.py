# A hundred tasks that take turns.
import asyncio
import sys

TURNS = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000


async def worker(turns):
    for _ in range(turns):
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*[worker(TURNS) for _ in range(100)])
    print(TURNS * 100, "turns")


asyncio.run(main())
