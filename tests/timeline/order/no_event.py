"""Somebody else decides how long it takes."""

import asyncio


async def setter(event):
    await asyncio.sleep(1)
    event.set()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(setter(event))
    await event.wait()
    await asyncio.sleep(1)
    await task


asyncio.run(main())
