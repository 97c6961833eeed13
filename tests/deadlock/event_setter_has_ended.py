# The task that should have set the event left early.
import asyncio


async def starter(event, ok):
    if not ok:
        return
    event.set()


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(starter(event, ok=False))
    await event.wait()
    await task


asyncio.run(main())
# oracle: hangs
# exit: 3
