# Waiters woken by set() go on even if the event is cleared at once.
import asyncio


async def waiter(name, event):
    await event.wait()
    print(name, "woke; set now:", event.is_set())


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in range(3)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: 0 woke; set now: False
# expect: 1 woke; set now: False
# expect: 2 woke; set now: False
