# Many of them: the first are told, the rest are counted.
import asyncio


async def reader(queue):
    await queue.get()


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(reader(queue)) for _ in range(8)]
    await asyncio.sleep(0)


asyncio.run(main())
