"""A function inside of a function may share its variables."""

import asyncio


async def main():
    total = 0

    async def fetch(seconds):
        nonlocal total
        total += seconds
        await asyncio.sleep(total)

    await fetch(1)
    await fetch(1)


asyncio.run(main())
