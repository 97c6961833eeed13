"""A decorator may do anything."""

import asyncio


def counted(function):
    function.calls = 0
    return function


@counted
async def fetch(seconds):
    await asyncio.sleep(seconds)


async def main():
    await fetch(1)
    await fetch(1)


asyncio.run(main())
