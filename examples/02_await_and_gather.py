"""Lesson 2: `await` waits; it is `gather` that overlaps the waiting.

Two downloads of one second each.  Awaited one after another they take two seconds; gathered, they
wait at the same time and take one.
"""

import asyncio
import time


async def download(name, seconds):
    print(f"  {name}: started")
    await asyncio.sleep(seconds)  # stands for a network that takes its time
    print(f"  {name}: finished")
    return f"<{name}>"


async def one_after_another():
    first = await download("page", 1)
    second = await download("image", 1)  # begins only when the page is there
    return [first, second]


async def together():
    return await asyncio.gather(
        download("page", 1),
        download("image", 1),  # begins while the page is still on its way
    )


async def measure(title, coroutine):
    print(title)
    start = time.perf_counter()
    result = await coroutine
    print(f"  {result} took {time.perf_counter() - start:.1f} s")


async def main():
    await measure("one after another:", one_after_another())
    await measure("together:", together())


asyncio.run(main())
