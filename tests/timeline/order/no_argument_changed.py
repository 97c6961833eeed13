"""What they are given is changed by the first and read by the second."""

import asyncio


async def fetch(box):
    box.append(1)
    await asyncio.sleep(len(box))


async def main():
    box = []
    await fetch(box)
    await fetch(box)


asyncio.run(main())
