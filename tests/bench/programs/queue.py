# One task puts, one gets, and the queue has room for one: two switches an item.
# row: Queue put + get with two switches
# items: 100000 items
# goal: 25 x cpython
import asyncio


async def producer(queue, count):
    for i in range(count):
        await queue.put(i)


async def consumer(queue, count):
    total = 0
    for _ in range(count):
        total += await queue.get()
    print(total)


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(producer(queue, 100_000), consumer(queue, 100_000))


asyncio.run(main())
