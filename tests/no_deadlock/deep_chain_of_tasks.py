# A hundred tasks, each waiting for the next; the last one sleeps.
import asyncio


async def link(n):
    if n == 0:
        await asyncio.sleep(1)
        return 0
    return 1 + await asyncio.create_task(link(n - 1))


async def main():
    print(await link(100))


asyncio.run(main())  # expect: 100
