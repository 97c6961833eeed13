"""The results are gathered in a list."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    results = []
    for seconds in range(1, 4):
        results.append(await fetch(seconds))
    return results


asyncio.run(main())
# shows: line 14, in main: 3 awaits one after another took 6 s; nothing depended on their order: gather or a TaskGroup would take 3 s.
