# The event was set and cleared before anybody looked.
import asyncio


async def pulse(event):
    event.set()
    event.clear()


async def main():
    event = asyncio.Event()
    await pulse(event)
    await event.wait()


asyncio.run(main())
# oracle: hangs
# exit: 3
