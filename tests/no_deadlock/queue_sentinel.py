# Consumers are told that no more will come.
import asyncio


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
    print("end")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    for item in range(2):
        await asyncio.sleep(1)
        await queue.put(item)
    await queue.put(None)
    await task


asyncio.run(main())
# expect: got 0
# expect: got 1
# expect: end
