# `except Exception` lets a cancellation through; a bare except does not.
import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never")
    return "never"


async def bare():
    try:
        await asyncio.sleep(10)
    except:
        print("bare except caught it")
    return "survived"


async def main():
    tasks = [asyncio.create_task(careful()), asyncio.create_task(bare())]
    await asyncio.sleep(1)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], tasks[1].result())


asyncio.run(main())
# expect: bare except caught it
# expect: [True, False] survived
