# A getter and a putter that are cancelled lose nothing.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    getter.cancel()
    await asyncio.sleep(0)
    print(getter.cancelled(), queue.qsize())
    await queue.put(1)
    putter = asyncio.create_task(queue.put(2))
    third = asyncio.create_task(queue.put(3))
    await asyncio.sleep(0)
    putter.cancel()
    print(await queue.get(), await queue.get())
    print(putter.cancelled(), third.done(), queue.empty())


asyncio.run(main())
# expect: True 0
# expect: 1 3
# expect: True True True
