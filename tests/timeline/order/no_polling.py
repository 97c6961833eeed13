"""A loop that looks again and again."""

import asyncio


async def main():
    ready = []
    asyncio.get_running_loop().call_later(3, ready.append, 1)
    while not ready:
        await asyncio.sleep(1)


asyncio.run(main())
