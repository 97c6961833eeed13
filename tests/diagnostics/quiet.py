# Silenced by name.
# flags: --quiet=never-awaited,abandoned
import asyncio


async def fetch():
    return 1


async def main():
    fetch()
    asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)


asyncio.run(main())
