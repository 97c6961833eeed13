import asyncio


async def worker(name):
    await asyncio.sleep(1)
    raise ValueError(f"{name} failed")


async def main():
    task = asyncio.create_task(worker("first"))
    await asyncio.sleep(2)
    await task


asyncio.run(main())
# exit: 1
