# A heartbeat keeps the program alive while main waits.
import asyncio


async def heartbeat(event):
    for beat in range(3):
        await asyncio.sleep(1)
        print("beat")
    event.set()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(heartbeat(event))
    await event.wait()
    await task


asyncio.run(main())
# expect: beat
# expect: beat
# expect: beat
