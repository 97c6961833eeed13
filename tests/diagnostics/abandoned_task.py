# main() returns while a task still waits.
import asyncio


async def bg():
    while True:
        await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(bg(), name="bg")
    await asyncio.sleep(7)


asyncio.run(main())
