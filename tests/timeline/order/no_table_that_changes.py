"""The table is filled while they run."""

import asyncio


seconds = {"a": 1, "b": 1}


async def fetch(name):
    await asyncio.sleep(seconds[name])


async def main():
    seconds["b"] = 2
    await fetch("a")
    await fetch("b")


asyncio.run(main())
