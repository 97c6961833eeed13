import asyncio


async def turns(count):
    for _ in range(count):
        await asyncio.sleep(0)


async def main():
    others = [asyncio.create_task(turns(5)) for _ in range(2)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.gather(*others)


asyncio.run(main())
