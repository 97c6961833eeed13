"""The second fails: the third was never meant to begin."""

import asyncio


async def fetch(seconds):
    await asyncio.sleep(seconds)
    return 1 // (seconds - 1)


async def main():
    try:
        await fetch(2)
        await fetch(1)
        await fetch(3)
    except ZeroDivisionError:
        pass


asyncio.run(main())
