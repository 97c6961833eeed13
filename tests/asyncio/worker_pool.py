# A lesson: a pool of workers that ends when the queue is shut down.
import asyncio


async def worker(name, queue, results):
    try:
        while True:
            item = await queue.get()
            await asyncio.sleep(item / 8)
            results.append((name, item))
            queue.task_done()
    except asyncio.QueueShutDown:
        print(name, "goes home")


async def main():
    queue = asyncio.Queue()
    results = []
    async with asyncio.TaskGroup() as group:
        for n in range(3):
            group.create_task(worker(f"w{n}", queue, results))
        for item in (5, 3, 1, 4, 2, 2):
            queue.put_nowait(item)
        await queue.join()
        queue.shutdown()
    print(results)


asyncio.run(main())
# expect: w2 goes home
# expect: w1 goes home
# expect: w0 goes home
# expect: [('w2', 1), ('w1', 3), ('w0', 5), ('w2', 4), ('w1', 2), ('w0', 2)]
