# Two timeouts, one inside the other: which one was it?
import asyncio


async def inner():
    async with asyncio.timeout(5):
        await asyncio.sleep(10)


async def main():
    async with asyncio.timeout(1):
        await inner()


asyncio.run(main())
# exit: 1
