"""It never came to its end, so nobody knows how long it would have taken."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    try:
        async with asyncio.timeout(1.5):
            await fetch(1)
            await fetch(1)
    except TimeoutError:
        pass


asyncio.run(main())
