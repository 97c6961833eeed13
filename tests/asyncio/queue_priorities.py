# PriorityQueue and LifoQueue under waiting getters.
import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind(3)
        for item in (2, 3, 1):
            await queue.put(item)
        print(kind.__name__, queue.full(), [await queue.get() for _ in range(3)], queue.maxsize)
    queue = asyncio.PriorityQueue()
    getters = [asyncio.create_task(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    queue.put_nowait((2, "b"))
    queue.put_nowait((1, "a"))
    print(await asyncio.gather(*getters))


asyncio.run(main())
# expect: Queue True [2, 3, 1] 3
# expect: PriorityQueue True [1, 2, 3] 3
# expect: LifoQueue True [1, 3, 2] 3
# expect: [(1, 'a'), (2, 'b')]
