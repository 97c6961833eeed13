# The worker takes every item and never says that it is done.
import asyncio


async def worker(queue):
    while True:
        print("working on", await queue.get())


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(worker(queue), name="worker")
    for item in range(2):
        queue.put_nowait(item)
    await queue.join()
    task.cancel()


asyncio.run(main())
# expect: working on 0
# expect: working on 1
# oracle: hangs
# exit: 3
