# A task that is still stuck when the loop stops, and freed later.
import asyncio

loop = asyncio.new_event_loop()
event = asyncio.Event()


async def waiter():
    await event.wait()
    return "woken"


async def nothing():
    await asyncio.sleep(0)


task = loop.create_task(waiter())
loop.run_until_complete(nothing())
event.set()
print(loop.run_until_complete(task))  # expect: woken
loop.close()
