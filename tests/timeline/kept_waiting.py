"""One task blocks everybody; others were ready, and had to wait."""

import asyncio
import time


async def rude():
    await asyncio.sleep(0.1)
    time.sleep(0.5)
    await asyncio.sleep(0.1)


async def polite(seconds):
    await asyncio.sleep(seconds)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(rude(), name="rude")
        group.create_task(polite(0.2), name="early")
        group.create_task(polite(0.5), name="late")
        group.create_task(polite(0.9), name="lucky")


time.sleep(0.05)
asyncio.run(main())
