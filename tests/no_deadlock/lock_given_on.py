# A lock that many wait for, and that goes from hand to hand.
import asyncio


async def worker(lock, name):
    async with lock:
        await asyncio.sleep(1)
        print(name)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[worker(lock, i) for i in range(5)])


asyncio.run(main())
# expect: 0
# expect: 1
# expect: 2
# expect: 3
# expect: 4
