# Everybody sleeps for a long time.
import asyncio


async def main():
    await asyncio.gather(asyncio.sleep(3600), asyncio.sleep(1e6))
    print("awake")


asyncio.run(main())  # expect: awake
