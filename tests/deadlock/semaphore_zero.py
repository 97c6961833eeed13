# A semaphore that begins with no place at all.
import asyncio


async def main():
    places = asyncio.Semaphore(0)
    async with places:
        print("never")


asyncio.run(main())
# oracle: hangs
# exit: 3
