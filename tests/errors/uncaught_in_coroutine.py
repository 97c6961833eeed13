import asyncio


async def fetch(n):
    await asyncio.sleep(0.1)
    return 10 / n


async def load():
    values = [await fetch(n) for n in (2, 0)]
    return values


async def main():
    print(await load())


asyncio.run(main())
# exit: 1
