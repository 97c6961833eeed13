# exit: 1
import asyncio

async def inner():
    await asyncio.sleep(10)

async def main():
    task = asyncio.create_task(inner(), name="inner")
    try:
        async with asyncio.timeout(1):
            await task
    except TimeoutError:
        print("timed out")
    await task

asyncio.run(main())
