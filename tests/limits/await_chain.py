# A hundred thousand coroutines that await each other: made, collected around, cancelled, unwound.
# oracle: skip: CPython's own stack is too small for that
import asyncio
import gc
import sys

sys.setrecursionlimit(1_000_000)


async def chain(depth, bottom):
    if depth == 1:
        return await bottom()
    return await chain(depth - 1, bottom) + 1


async def collects():
    for _ in range(10):
        await asyncio.sleep(0)
        gc.collect()
    return 1


async def waits():
    try:
        await asyncio.sleep(60)
    finally:
        gc.collect()


async def main():
    print(await chain(100_000, collects))  # expect: 100000
    task = asyncio.create_task(chain(100_000, waits))
    await asyncio.sleep(0)
    gc.collect()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled


asyncio.run(main())
