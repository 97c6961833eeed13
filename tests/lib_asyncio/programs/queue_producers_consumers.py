# Producers wait while the queue is full, consumers while it is empty.
import asyncio


async def produce(queue, name, count):
    for n in range(count):
        await queue.put(f"{name}{n}")
        print("put", f"{name}{n}", queue)


async def consume(queue, name):
    while True:
        item = await queue.get()
        print(name, "got", item, queue)
        await asyncio.sleep(0.5)
        queue.task_done()


async def main():
    queue = asyncio.Queue(2)
    consumers = [asyncio.create_task(consume(queue, name)) for name in ("x", "y")]
    await asyncio.gather(produce(queue, "a", 4), produce(queue, "b", 4))
    print("produced")
    await queue.join()
    print("joined", queue)
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
