"""Each appends to a list of the module."""

import asyncio


seen = []


async def fetch(seconds):
    await asyncio.sleep(seconds)
    seen.append(seconds)


async def main():
    await fetch(1)
    await fetch(2)


asyncio.run(main())
