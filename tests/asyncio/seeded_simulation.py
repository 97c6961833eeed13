# A seeded simulation of customers prints the same on every run.
import asyncio
import random
import statistics


async def customer(n, rng, desk, waits):
    loop = asyncio.get_running_loop()
    await asyncio.sleep(rng.uniform(0, 10))
    arrived = loop.time()
    async with desk:
        waits.append(loop.time() - arrived)
        await asyncio.sleep(rng.expovariate(1))


async def main():
    rng, desk, waits = random.Random(17), asyncio.Semaphore(2), []
    await asyncio.gather(*(customer(n, rng, desk, waits) for n in range(12)))
    print(len(waits), round(statistics.mean(waits), 9), round(max(waits), 9), round(asyncio.get_running_loop().time(), 9))


asyncio.run(main())  # expect: 12 0.826950614 3.137658998 12.505874345
