# Ten tasks want one lock all the time: each acquire waits.
# row: contended Lock
# items: 100000 acquires
# goal: 15 x cpython
import asyncio


async def worker(lock, turns):
    for _ in range(turns):
        async with lock:
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(lock, 10_000) for _ in range(10)])
    print("done")


asyncio.run(main())
