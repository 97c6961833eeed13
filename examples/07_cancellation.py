"""Lesson 7: cancel() asks; the task decides how to end.

Cancelling raises CancelledError inside the task, at the `await` where it waits.  The task cleans
up and lets the exception go on.  A task that swallows it just goes on living.
"""

import asyncio


async def polite(name):
    print(f"{name}: working")
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError as reason:
        print(f"{name}: asked to stop: {reason}")
        await asyncio.sleep(0.1)  # cleaning up may wait, too
        print(f"{name}: tidy")
        raise  # re-raise, or nobody learns that we were cancelled
    finally:
        print(f"{name}: finally")


async def stubborn():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print("stubborn: no")
    return "still here"


async def never_started():
    print("not printed: cancelled before its first step")


async def main():
    task = asyncio.create_task(polite("polite"))
    await asyncio.sleep(0.1)
    print("main: cancel() returns", task.cancel("closing time"))
    print("main: cancelled yet?", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main: the task is cancelled:", task.cancelled())

    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    task.cancel()
    print("main: stubborn said", await task, "- cancelled:", task.cancelled())

    task = asyncio.create_task(never_started())
    task.cancel()
    await asyncio.wait([task])
    print("main: cancelled before it began:", task.cancelled())

    print("main: cancelling a finished task returns", task.cancel())


asyncio.run(main())
