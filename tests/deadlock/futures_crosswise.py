# Each would resolve what the other waits for.
import asyncio


async def swap(mine, theirs):
    value = await theirs
    mine.set_result(value)


async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.create_future(), loop.create_future()
    await asyncio.gather(swap(a, b), swap(b, a))


asyncio.run(main())
# oracle: hangs
# exit: 3
