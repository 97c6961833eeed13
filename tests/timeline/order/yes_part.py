"""Two are free of each other; the third needs the first."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    first = await fetch(1)
    await fetch(1)
    await fetch(first)


asyncio.run(main())
# shows: lines 12 to 13, in main: 2 awaits one after another took 2 s; nothing depended on their order: gather or a TaskGroup would take 1 s.
