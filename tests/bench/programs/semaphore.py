# Ten tasks want two places all the time: each acquire waits.
# row: contended Semaphore
# items: 100000 acquires
# goal: 15 x cpython
import asyncio


async def worker(semaphore, turns):
    for _ in range(turns):
        async with semaphore:
            await asyncio.sleep(0)


async def main():
    semaphore = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(semaphore, 10_000) for _ in range(10)])
    print("done")


asyncio.run(main())
