"""Lesson 13: `async for` asks for the next item, and may wait for it.

An async iterator is a class with `__aiter__` and an `async def __anext__`.  The end is told by
StopAsyncIteration.  Between two items other tasks run.
"""

import asyncio


class Ticker:
    """Counts to `limit`, one tick every `seconds`."""

    def __init__(self, limit, seconds):
        self.limit = limit
        self.seconds = seconds
        self.count = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.count == self.limit:
            raise StopAsyncIteration
        await asyncio.sleep(self.seconds)
        self.count += 1
        return self.count


async def watch(name, ticker):
    async for tick in ticker:
        print(f"{name}: {tick}")
    else:
        print(f"{name}: the end")


async def main():
    # Two loops side by side: each waits for its own ticks only.
    await asyncio.gather(watch("fast", Ticker(4, 0.1)), watch("   slow", Ticker(2, 0.25)))

    # `async for` is this, written out:
    iterator = aiter(Ticker(2, 0.05))
    while True:
        try:
            tick = await anext(iterator)
        except StopAsyncIteration:
            break
        print("by hand:", tick)

    print("comprehension:", [tick * 10 async for tick in Ticker(5, 0.01) if tick % 2])

    try:
        for tick in Ticker(1, 0.1):  # a plain `for` cannot wait
            print(tick)
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
