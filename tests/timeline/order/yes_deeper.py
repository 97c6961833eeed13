"""The awaits stand two calls below main; each sleeps twice."""

import asyncio


async def step(name):
    await asyncio.sleep(0.5)
    text = f"{name}: {len(name)}"
    await asyncio.sleep(0.5)
    return text


async def work():
    await step("a")
    await step("bb")


async def main():
    await asyncio.sleep(1)
    await work()


asyncio.run(main())
# shows: lines 14 to 15, in work: 2 awaits one after another took 2 s; nothing depended on their order: gather or a TaskGroup would take 1 s.
