# An item whose getter is cancelled at the same time stays in the queue.
import asyncio


async def main():
    queue = asyncio.Queue()
    first = asyncio.create_task(queue.get())
    second = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("item")
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True), queue.qsize())


asyncio.run(main())  # expect: [CancelledError(''), 'item'] 0
