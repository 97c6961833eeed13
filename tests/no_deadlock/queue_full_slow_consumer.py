# The producer waits for room, the consumer for time.
import asyncio


async def main():
    queue = asyncio.Queue(maxsize=1)

    async def producer():
        for item in range(4):
            await queue.put(item)

    async def consumer():
        for _ in range(4):
            await asyncio.sleep(1)
            print(await queue.get())

    await asyncio.gather(producer(), consumer())


asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
