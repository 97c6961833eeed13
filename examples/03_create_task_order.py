"""Lesson 3: create_task puts a coroutine in line; it does not start it.

The event loop runs one task at a time.  A new task waits in the ready queue until the task that
runs now reaches an `await` that really waits.
"""

import asyncio


async def worker(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")


async def main():
    first = asyncio.create_task(worker("first", 0.2))
    print("main: created first")
    second = asyncio.create_task(worker("second", 0.2))
    print("main: created second, and nothing has started")

    await asyncio.sleep(0)  # the shortest wait there is: everybody ready gets a turn
    print("main: had a turn again; both have started")

    await first
    # Both deadlines passed at the same moment.  `second` was woken together with `first`, and ran
    # before main could be woken by the end of `first`.
    print("main: after first; second done?", second.done())
    await second
    print("main: after second")

    print("main: a task that is never waited for long enough")
    asyncio.create_task(worker("late", 1))
    await asyncio.sleep(0.1)
    print("main: returns; asyncio.run cancels what is left")


asyncio.run(main())
