# A time limit around one switch.
# row: timeout() around one switch
# items: 100000 blocks
# goal: 15 x cpython
import asyncio


async def main():
    for _ in range(100_000):
        async with asyncio.timeout(10):
            await asyncio.sleep(0)
    print("done")


asyncio.run(main())
