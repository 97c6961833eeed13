"""The loop that makes everybody slow."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    for seconds in [1, 1, 1]:
        await fetch(seconds)


asyncio.run(main())
# shows: line 13, in main: 3 awaits one after another took 3 s; nothing depended on their order: gather or a TaskGroup would take 1 s.
