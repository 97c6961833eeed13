import asyncio


async def worker(name, first, second):
    async with first:
        await asyncio.sleep(0.1)
        async with second:
            print(name, "has both")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(worker("a", left, right), worker("b", right, left))


asyncio.run(main())
