# A queue that is shut down wakes those who wait.
import asyncio


async def consumer(queue):
    try:
        while True:
            print("got", await queue.get())
    except asyncio.QueueShutDown:
        print("shut down")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    await queue.put(1)
    await asyncio.sleep(1)
    queue.shutdown()
    await task


asyncio.run(main())
# expect: got 1
# expect: shut down
