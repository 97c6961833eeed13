"""What they give is used when all are there."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    page = await fetch(1)
    image = await fetch(2)
    return page + image


asyncio.run(main())
# shows: lines 12 to 13, in main: 2 awaits one after another took 3 s; nothing depended on their order: gather or a TaskGroup would take 2 s.
