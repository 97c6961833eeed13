"""Something happens between them."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    await fetch(1)
    print("between")  # expect: between
    await fetch(1)


asyncio.run(main())
