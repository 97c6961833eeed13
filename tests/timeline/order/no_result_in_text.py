"""The second needs it too, inside of a text."""

import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    token = await fetch("token")
    page = await fetch(f"page?token={token}")
    return page


asyncio.run(main())
