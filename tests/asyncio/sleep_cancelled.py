# Cancelling a sleeper before its time, when it is due, and when it has been rung already.
import asyncio
import traceback


async def sleeper(name, delay):
    try:
        await asyncio.sleep(delay)
        print(name, "slept")
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args, [f.name for f in traceback.extract_tb(error.__traceback__)][0])
        raise


async def main():
    loop = asyncio.get_running_loop()
    tasks = {}

    def cancel(name):
        print("cancel", name, tasks[name].cancel(name), tasks[name].cancelling())

    for name in ("early", "due", "rung", "late"):
        when = loop.time() + 1
        if name == "due":
            loop.call_at(when, cancel, name)
        tasks[name] = asyncio.create_task(sleeper(name, 1))
        await asyncio.sleep(0)
        if name == "early":
            cancel(name)
        elif name == "rung":
            loop.call_at(when, cancel, name)
        elif name == "late":
            loop.call_at(when, loop.call_soon, cancel, name)
    await asyncio.wait(tasks.values())
    for name, task in tasks.items():
        print(name, task.cancelled())


async def itself():
    asyncio.current_task().cancel("me")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("itself", error.args)
    await asyncio.sleep(1)
    print("slept on")


async def twice():
    task = asyncio.create_task(sleeper("twice", 1))
    await asyncio.sleep(0.5)
    print(task.cancel("first"), task.cancel("second"))
    await asyncio.wait([task])


asyncio.run(main())
asyncio.run(itself())
asyncio.run(twice())
