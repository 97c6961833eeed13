# set and clear in one go still wakes those who waited.
import asyncio


async def waiter(event, name):
    print(name, await event.wait(), event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(event, name)) for name in "ab"]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    late = asyncio.create_task(waiter(event, "late"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print([task.done() for task in tasks], late.done())
    event.set()
    await late


asyncio.run(main())
# expect: a True False
# expect: b True False
# expect: [True, True] False
# expect: late True True
