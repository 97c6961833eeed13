# time.sleep() in a coroutine: its own line, how long, who was kept waiting.
# flags: --debug --quiet=summary
import asyncio
import time


async def slow():
    time.sleep(0.5)
    await asyncio.sleep(0)


async def heartbeat():
    for _ in range(3):
        await asyncio.sleep(0.1)


async def main():
    beat = asyncio.create_task(heartbeat(), name="heartbeat")
    await asyncio.sleep(0)
    await asyncio.create_task(slow(), name="slow")
    await beat


asyncio.run(main())
