"""Three awaits that need nothing of each other."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    await fetch(1)
    await fetch(1)
    await fetch(0.5)


asyncio.run(main())
# shows: lines 12 to 14, in main: 3 awaits one after another took 2.5 s; nothing depended on their order: gather or a TaskGroup would take 1 s.
