"""A list that is given grows by +=."""

import asyncio


async def fetch(box):
    box += [1]
    await asyncio.sleep(len(box))


async def main():
    box = []
    await fetch(box)
    await fetch(box)


asyncio.run(main())
