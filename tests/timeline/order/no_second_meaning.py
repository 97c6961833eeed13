"""The name means another function later."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)


async def main():
    await fetch(1)
    await fetch(1)


fetch = main
fetch = asyncio.sleep


asyncio.run(main())
