"""Lesson 21: one task that does not await stops all the others.

The heart should beat every 0.1 s.  It does while the work waits with `await asyncio.sleep`; it
stands still while the work blocks the only thread there is with `time.sleep`.
"""

import asyncio
import time


async def heart(beats):
    while True:
        beats.append("beat")
        await asyncio.sleep(0.1)


async def friendly_work():
    await asyncio.sleep(0.35)  # waits, and lets the heart beat


async def rude_work():
    await asyncio.sleep(0)
    time.sleep(0.35)  # waits, and holds on to the thread


async def sliced_work():
    for _ in range(30):
        time.sleep(0.012)  # a short piece of real work
        await asyncio.sleep(0)  # then a chance for everybody else


async def observe(work):
    beats = []
    task = asyncio.create_task(heart(beats))
    await work()
    task.cancel()
    print(f"{work.__name__:14} heartbeats: {len(beats)}")


async def main():
    await observe(friendly_work)
    await observe(rude_work)
    await observe(sliced_work)


asyncio.run(main())
