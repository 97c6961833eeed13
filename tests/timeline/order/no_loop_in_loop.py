"""Rounds: the outer loop may be there to come after one another."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    for number in range(2):
        for seconds in (1, 1):
            await fetch(seconds)


asyncio.run(main())
