# A PriorityQueue gives the smallest first, a LifoQueue the newest.
import asyncio


async def main():
    priority = asyncio.PriorityQueue()
    for item in ((3, "low"), (1, "high"), (2, "middle"), (1, "also high")):
        await priority.put(item)
    print([priority.get_nowait() for _ in range(4)])
    stack = asyncio.LifoQueue(maxsize=3)
    for n in range(3):
        stack.put_nowait(n)
    print(stack.full(), [await stack.get() for _ in range(3)], stack.empty())
    priority.put_nowait((1, {}))
    try:
        priority.put_nowait((1, {}))
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: [(1, 'also high'), (1, 'high'), (2, 'middle'), (3, 'low')]
# expect: True [2, 1, 0] True
