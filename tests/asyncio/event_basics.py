# An event wakes all who wait; once set it stays set.
import asyncio


async def waiter(name, event):
    print(name, "waits", event.is_set())
    print(name, "woke", await event.wait())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(name, event)) for name in "abc"]
    await asyncio.sleep(1)
    print("set")
    event.set()
    event.set()
    print("still here")
    await asyncio.gather(*tasks)
    await waiter("late", event)
    event.clear()
    print(event.is_set(), repr(event).endswith("[unset]>"))
    try:
        await asyncio.wait_for(event.wait(), 1)
    except TimeoutError:
        print("nobody set it")


asyncio.run(main())
# expect: a waits False
# expect: b waits False
# expect: c waits False
# expect: set
# expect: still here
# expect: a woke True
# expect: b woke True
# expect: c woke True
# expect: late waits True
# expect: late woke True
# expect: False True
# expect: nobody set it
