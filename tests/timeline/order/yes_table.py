"""What each takes stands in a table that nobody changes."""

import asyncio


SECONDS = {"page": 1, "image": 2}


async def fetch(name):
    await asyncio.sleep(SECONDS[name])
    print(f"{name} is there")  # expect: page is there
    # expect: image is there


async def main():
    await fetch("page")
    await fetch("image")


asyncio.run(main())
# shows: lines 16 to 17, in main: 2 awaits one after another took 3 s; nothing depended on their order: gather or a TaskGroup would take 2 s.
