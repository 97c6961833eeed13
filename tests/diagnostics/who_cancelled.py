# The line that called cancel().
import asyncio


async def inner():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(inner(), name="inner")
    await asyncio.sleep(1)
    task.cancel()
    await task


asyncio.run(main())
# exit: 1
