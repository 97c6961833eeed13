# The producer ends; the consumers wait for more.
import asyncio


async def producer(queue):
    for item in range(3):
        await queue.put(item)


async def consumer(queue):
    while True:
        print("got", await queue.get())


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue), consumer(queue))


asyncio.run(main())
# expect: got 0
# expect: got 1
# expect: got 2
# oracle: hangs
# exit: 3
