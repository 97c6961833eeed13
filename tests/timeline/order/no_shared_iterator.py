"""Both take from one iterator."""

import asyncio


async def fetch(numbers):
    for number in numbers:
        await asyncio.sleep(number)
        break


async def main():
    numbers = iter([1, 2])
    await fetch(numbers)
    await fetch(numbers)


asyncio.run(main())
