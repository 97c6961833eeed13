# What gather refuses, and nested gathers.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    try:
        await asyncio.gather(1)
    except TypeError as error:
        print(error)
    print(await asyncio.gather(asyncio.gather(work(2), work(1)), work(0)))
    outer = asyncio.gather(work(1), asyncio.gather(work(2)))
    print(type(outer).__name__, outer.done())
    print(await outer, outer.done(), outer.result())


asyncio.run(main())
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: [[2, 1], 0]
# expect: _GatheringFuture False
# expect: [1, [2]] True [1, [2]]
