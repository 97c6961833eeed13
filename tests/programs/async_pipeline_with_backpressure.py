# Three stages of generators and queues, measured.
import asyncio


async def source(count):
    for n in range(count):
        await asyncio.sleep(0.5)
        yield n


async def buffered(items, size):
    queue = asyncio.Queue(size)
    END = object()

    async def fill():
        async for item in items:
            await queue.put(item)
        await queue.put(END)

    task = asyncio.create_task(fill())
    try:
        while (item := await queue.get()) is not END:
            yield item
    finally:
        task.cancel()


async def slow(item):
    await asyncio.sleep(1 if item % 2 else 0.25)
    return item * item


async def main():
    loop = asyncio.get_running_loop()
    for size in (1, 3):
        start = loop.time()
        results = []
        async for item in buffered(source(6), size):
            results.append((loop.time() - start, await slow(item)))
        print(size, results, loop.time() - start)


asyncio.run(main())
# expect: 1 [(0.5, 0), (1.0, 1), (2.0, 4), (2.25, 9), (3.25, 16), (3.5, 25)] 4.5
# expect: 3 [(0.5, 0), (1.0, 1), (2.0, 4), (2.25, 9), (3.25, 16), (3.5, 25)] 4.5
