# Each needs two places of a semaphore that has two, and has one.
import asyncio


async def worker(places):
    async with places:
        await asyncio.sleep(0.1)
        async with places:
            print("never")


async def main():
    places = asyncio.Semaphore(2)
    await asyncio.gather(worker(places), worker(places))


asyncio.run(main())
# oracle: hangs
# exit: 3
