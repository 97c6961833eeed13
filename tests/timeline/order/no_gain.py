"""The second takes no time."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    await fetch(1)
    await fetch(0.01)


asyncio.run(main())
