"""Lesson 11: an Event: many wait, one tells them all.

A runner waits until the start is given, instead of looking again and again.  Once set, an event
stays set: who comes later does not wait at all.
"""

import asyncio


async def runner(name, start_signal, seconds, results):
    print(f"{name}: ready")
    await start_signal.wait()
    print(f"{name}: go!")
    await asyncio.sleep(seconds)
    results.append(name)


async def main():
    start_signal = asyncio.Event()
    results = []
    async with asyncio.TaskGroup() as group:
        group.create_task(runner("Ada", start_signal, 0.3, results))
        group.create_task(runner("Ben", start_signal, 0.1, results))
        group.create_task(runner("Cleo", start_signal, 0.2, results))
        await asyncio.sleep(0.1)

        print("starter: on your marks; set:", start_signal.is_set())
        await asyncio.sleep(0.1)
        start_signal.set()
        print("starter: bang")

        await asyncio.sleep(0.05)
        group.create_task(runner("Dan, late", start_signal, 0.4, results))
    print("finish:", results)

    start_signal.clear()  # the next race can wait again
    try:
        await asyncio.wait_for(start_signal.wait(), timeout=0.1)
    except TimeoutError:
        print("no second start")


asyncio.run(main())
