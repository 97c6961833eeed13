# Each sets its event only after the other's.
import asyncio


async def first(mine, other):
    await other.wait()
    mine.set()


async def second(mine, other):
    await other.wait()
    mine.set()


async def main():
    one, two = asyncio.Event(), asyncio.Event()
    await asyncio.gather(first(one, two), second(two, one))


asyncio.run(main())
# oracle: hangs
# exit: 3
