# Those who wait are served in order.
import asyncio


async def get(queue, name):
    print(name, "got", await queue.get())


async def put(queue, item):
    await queue.put(item)
    print("put", item)


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(queue)
    for n in range(3):
        queue.put_nowait(n)
        print(queue)
    print("main got nothing" if queue.empty() else f"main got {queue.get_nowait()}", queue)
    queue.put_nowait("again")
    await asyncio.gather(*tasks)
    small = asyncio.Queue(1)
    tasks = [asyncio.create_task(put(small, n)) for n in range(4)]
    await asyncio.sleep(0)
    print(small)
    while not small.empty() or not all(task.done() for task in tasks):
        print("get", await small.get(), small)
    await asyncio.gather(*tasks)


asyncio.run(main())
