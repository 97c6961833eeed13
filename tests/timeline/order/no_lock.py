"""One at a time is what the lock is for."""

import asyncio


lock = asyncio.Lock()


async def fetch():
    async with lock:
        await asyncio.sleep(1)


async def main():
    await fetch()
    await fetch()


asyncio.run(main())
