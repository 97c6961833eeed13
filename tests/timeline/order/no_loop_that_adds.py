"""Each turn needs the one before."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds + 1


async def main():
    seconds = 1
    for _ in range(3):
        seconds = await fetch(seconds)


asyncio.run(main())
