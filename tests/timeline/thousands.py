"""Many tasks that are alike, one that is not, and a wait of an hour beside milliseconds."""

import asyncio


async def fetch(number):
    await asyncio.sleep(0.001 * (number % 7 + 1))
    if number == 500:
        raise ValueError("page 500 is missing")
    return number


async def nightly():
    await asyncio.sleep(3600)


async def main():
    tasks = [asyncio.create_task(fetch(number)) for number in range(1000)]
    asyncio.create_task(nightly(), name="nightly")
    await asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(3600)


asyncio.run(main())
