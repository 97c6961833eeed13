# Make a task and let it end at once.
# row: spawn and finish a task
# items: 200000 tasks
# goal: 150 ns
import asyncio


async def nothing():
    pass


async def main():
    for _ in range(2000):
        for _ in range(100):
            asyncio.create_task(nothing())
        await asyncio.sleep(0)
    print("done")


asyncio.run(main())
