import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(1)
    task.cancel("not needed any more")
    await task


asyncio.run(main())
# exit: 1
# flags: --quiet=all
