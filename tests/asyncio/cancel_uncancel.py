# uncancel() takes back requests; structured code uses it.
import asyncio


async def work():
    me = asyncio.current_task()
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("requests", me.cancelling())
        print("left", me.uncancel())
    await asyncio.sleep(1)
    return "alive"


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    print(await task, task.cancelling(), task.uncancel())


asyncio.run(main())
# expect: requests 1
# expect: left 0
# expect: alive 0 0
