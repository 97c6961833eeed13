# Make tasks with gather, and wait for them.
# row: spawn + gather
# items: 200000 tasks
# goal: 25 x cpython
import asyncio


async def nothing():
    pass


async def main():
    for _ in range(2000):
        await asyncio.gather(*[nothing() for _ in range(100)])
    print("done")


asyncio.run(main())
