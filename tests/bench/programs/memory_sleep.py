# A hundred thousand tasks asleep: what one of them occupies.
# row: memory of a task in sleep(t)
# items: 100000 tasks
# measure: memory
# goal: 208 bytes
import asyncio


async def worker():
    await asyncio.sleep(0.5)


async def main():
    tasks = [asyncio.create_task(worker()) for _ in range(100_000)]
    await asyncio.sleep(0)
    print(len(tasks))
    await tasks[-1]


asyncio.run(main())
