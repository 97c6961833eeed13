# All places are taken, until the sleepers wake.
import asyncio


async def worker(places, name):
    async with places:
        await asyncio.sleep(10)
    print(name)


async def main():
    places = asyncio.Semaphore(2)
    await asyncio.gather(*[worker(places, i) for i in range(5)])


asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
