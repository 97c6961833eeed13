"""The loop runs again each time its function is called."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def scan():
    for seconds in (1, 1):
        await fetch(seconds)


async def main():
    for _ in range(2):
        await scan()


asyncio.run(main())
