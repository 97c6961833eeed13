import asyncio
import time


async def heartbeat():
    for _ in range(3):
        print("tick")
        await asyncio.sleep(0.5)


async def slow():
    time.sleep(2)
    print("slow is done")


async def main():
    await asyncio.gather(heartbeat(), slow())


asyncio.run(main())
