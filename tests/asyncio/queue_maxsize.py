# A full queue makes producers wait.
import asyncio


async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, queue.qsize(), queue.full())


async def consumer(queue):
    for _ in range(5):
        await asyncio.sleep(1)
        print("get", await queue.get())


async def main():
    queue = asyncio.Queue(maxsize=2)
    await asyncio.gather(producer(queue), consumer(queue))


asyncio.run(main())
# expect: put 0 1 False
# expect: put 1 2 True
# expect: get 0
# expect: put 2 2 True
# expect: get 1
# expect: put 3 2 True
# expect: get 2
# expect: put 4 2 True
# expect: get 3
# expect: get 4
