# set() wakes all waiters in order; clear() does not stop those already woken.
import asyncio


async def wait(event, name):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    print(event)
    tasks = [asyncio.create_task(wait(event, name)) for name in "abc"]
    await asyncio.sleep(0)
    print(event, event.is_set())
    event.set()
    event.set()
    print(event)
    event.clear()
    print(event)
    await asyncio.gather(*tasks)
    task = asyncio.create_task(wait(event, "cancelled"))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(event, task.cancelled())
    event.set()
    print(await event.wait(), event)


asyncio.run(main())
