# First in first out, smallest first, newest first.
import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.PriorityQueue, asyncio.LifoQueue):
        queue = kind()
        for item in (3, 1, 2):
            await queue.put(item)
        print(kind.__name__, queue, [await queue.get() for _ in range(3)])
    queue = asyncio.PriorityQueue()
    queue.put_nowait((1, "b"))
    queue.put_nowait((1, "a"))
    queue.put_nowait((0, "c"))
    print([queue.get_nowait() for _ in range(3)])
    queue.put_nowait((1, {}))
    try:
        queue.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: Queue <Queue maxsize=0 tasks=3> [3, 1, 2]
# expect: PriorityQueue <PriorityQueue maxsize=0 tasks=3> [1, 2, 3]
# expect: LifoQueue <LifoQueue maxsize=0 tasks=3> [2, 1, 3]
# expect: [(0, 'c'), (1, 'a'), (1, 'b')]
