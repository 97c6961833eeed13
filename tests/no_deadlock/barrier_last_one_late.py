# The last party comes late.
import asyncio


async def runner(barrier, delay):
    await asyncio.sleep(delay)
    await barrier.wait()
    return delay


async def main():
    barrier = asyncio.Barrier(3)
    print(await asyncio.gather(*[runner(barrier, d) for d in (0, 1, 100)]))


asyncio.run(main())  # expect: [0, 1, 100]
