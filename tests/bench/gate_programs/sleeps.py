# Sleeps with many deadlines, time limits.
import asyncio


async def worker(i):
    for turn in range(10):
        await asyncio.sleep((i * 7919 + turn * 104729) % 1000 / 1000)


async def limited(i):
    try:
        async with asyncio.timeout(0.5 + i % 2):
            await asyncio.sleep(1)
        return 0
    except TimeoutError:
        return 1


async def main():
    await asyncio.gather(*[worker(i) for i in range(200)])
    print(sum(await asyncio.gather(*[limited(i) for i in range(200)])))


asyncio.run(main())
