"""What an attribute gives may have changed in between."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return seconds


class Settings:
    seconds = 1


async def main():
    await fetch(Settings.seconds)
    await fetch(Settings.seconds)


asyncio.run(main())
