"""A pause is there for the order."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    await asyncio.sleep(1)
    await fetch(1)
    for _ in range(3):
        await asyncio.sleep(1)


asyncio.run(main())
