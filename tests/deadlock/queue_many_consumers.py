# Many wait at the same line: they are told together.
import asyncio


async def consumer(queue):
    return await queue.get()


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(*[consumer(queue) for _ in range(12)])


asyncio.run(main())
# oracle: hangs
# exit: 3
