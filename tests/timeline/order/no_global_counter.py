"""Each counts."""

import asyncio


count = 0


async def fetch():
    global count
    count += 1
    await asyncio.sleep(count)


async def main():
    await fetch()
    await fetch()


asyncio.run(main())
