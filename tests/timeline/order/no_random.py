"""A random number is drawn by each, one after the other."""

import asyncio
import random


async def fetch():
    await asyncio.sleep(random.choice([1, 1]))


async def main():
    await fetch()
    await fetch()


asyncio.run(main())
