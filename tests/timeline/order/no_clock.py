"""Each looks at the clock."""

import asyncio
import time


async def fetch():
    await asyncio.sleep(1)
    return time.monotonic()


async def main():
    await fetch()
    await fetch()


asyncio.run(main())
