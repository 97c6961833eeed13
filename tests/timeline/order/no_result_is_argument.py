"""The second needs what the first gave."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    seconds = await fetch(1)
    await fetch(seconds)


asyncio.run(main())
