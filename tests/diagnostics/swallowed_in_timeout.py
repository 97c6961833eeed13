# The TimeoutError vanishes.
import asyncio


async def main():
    async with asyncio.timeout(0.01):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("eaten")
    print("as if in time")


asyncio.run(main())
# expect: eaten
# expect: as if in time
