"""asyncio.sleep is not what it was."""

import asyncio


real_sleep = asyncio.sleep


async def sleep_and_count(seconds):
    await real_sleep(seconds)


asyncio.sleep = sleep_and_count


async def main():
    await asyncio.sleep(1)
    await asyncio.sleep(1)


asyncio.run(main())
