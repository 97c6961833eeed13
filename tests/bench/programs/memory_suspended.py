# A hundred thousand tasks that have begun and wait for their turn: what one of them occupies.
# row: memory of a suspended task
# items: 100000 tasks
# measure: memory
# goal: 144 bytes
import asyncio


async def worker():
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def main():
    tasks = [asyncio.create_task(worker()) for _ in range(100_000)]
    await asyncio.sleep(0)
    print(len(tasks))
    await tasks[-1]


asyncio.run(main())
