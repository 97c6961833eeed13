# Queue, Lock, Semaphore, Event under contention.
import asyncio


async def producer(queue, count):
    for i in range(count):
        await queue.put(i)


async def consumer(queue, count):
    return sum([await queue.get() for _ in range(count)])


async def user(lock, semaphore, turns):
    for _ in range(turns):
        async with lock:
            await asyncio.sleep(0)
        async with semaphore:
            await asyncio.sleep(0)


async def main():
    queue = asyncio.Queue(1)
    results = await asyncio.gather(producer(queue, 1000), consumer(queue, 1000))
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(2)
    await asyncio.gather(*[user(lock, semaphore, 50) for _ in range(10)])
    print(results)


asyncio.run(main())
