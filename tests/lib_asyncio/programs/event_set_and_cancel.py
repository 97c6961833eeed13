# The waiter is cancelled in the turn in which the event is set.
import asyncio


async def wait(event):
    try:
        print(await event.wait())
    except asyncio.CancelledError:
        print("cancelled", event)
        raise


async def main():
    for first in ("set", "cancel"):
        event = asyncio.Event()
        task = asyncio.create_task(wait(event))
        await asyncio.sleep(0)
        if first == "set":
            event.set()
            task.cancel()
        else:
            task.cancel()
            event.set()
        await asyncio.wait([task])
        print(first, task.cancelled())


asyncio.run(main())
