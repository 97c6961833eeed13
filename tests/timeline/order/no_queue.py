"""A queue: what is put first is got first."""

import asyncio


async def main():
    queue = asyncio.Queue(1)
    await queue.put(1)
    await asyncio.sleep(1)
    await queue.get()


asyncio.run(main())
