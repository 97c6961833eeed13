# Timers fill the queue.
import asyncio


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    for i in range(3):
        loop.call_later(i, queue.put_nowait, i)
    print([await queue.get() for _ in range(3)])


asyncio.run(main())  # expect: [0, 1, 2]
