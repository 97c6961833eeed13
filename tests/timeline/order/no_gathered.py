"""They overlap already."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    await asyncio.gather(fetch(1), fetch(1))


asyncio.run(main())
