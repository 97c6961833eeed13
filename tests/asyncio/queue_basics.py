# put and get, in order, with waiting.
import asyncio


async def consumer(queue):
    while True:
        item = await queue.get()
        print("got", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    print(queue.empty(), queue.full(), queue.qsize(), queue.maxsize)
    for n in range(3):
        queue.put_nowait(n)
    print(queue.qsize(), queue.get_nowait(), queue.empty())
    queue.task_done()
    task = asyncio.create_task(consumer(queue))
    await queue.put("last")
    await queue.join()
    print("joined", queue.qsize())
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
# expect: True False 0 0
# expect: 3 0 False
# expect: got 1
# expect: got 2
# expect: got last
# expect: joined 0
