# Two locks in the same order.
import asyncio


async def worker(a, b, name):
    async with a:
        await asyncio.sleep(1)
        async with b:
            print(name)


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(worker(a, b, "one"), worker(a, b, "two"))


asyncio.run(main())
# expect: one
# expect: two
