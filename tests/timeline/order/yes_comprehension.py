"""The same as a comprehension."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    return [await fetch(seconds) for seconds in (0.1, 0.2, 0.3)]


asyncio.run(main())
# shows: line 12, in main: 3 awaits one after another took 0.6 s; nothing depended on their order: gather or a TaskGroup would take 0.3 s.
