# Two locks crosswise, but one of them gives up.
import asyncio


async def left(a, b):
    async with a:
        await asyncio.sleep(1)
        async with b:
            print("left")


async def right(a, b):
    async with b:
        await asyncio.sleep(1)
        try:
            await asyncio.wait_for(a.acquire(), 2)
        except TimeoutError:
            print("right gives up")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(left(a, b), right(a, b))


asyncio.run(main())
# expect: right gives up
# expect: left
