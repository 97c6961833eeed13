import asyncio


async def fetch(page):
    await asyncio.sleep(1)
    return page


async def main():
    for page in ("a", "b"):
        print(await fetch(page))
    both = await asyncio.gather(fetch("c"), fetch("d"))
    print(both)


asyncio.run(main())
