# Waiting getters are served in order, and a cancelled one is skipped.
import asyncio


async def getter(name, queue):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(n, queue)) for n in "abcd"]
    await asyncio.sleep(1)
    tasks[1].cancel()
    await asyncio.sleep(0)
    for item in (1, 2, 3):
        queue.put_nowait(item)
    await asyncio.wait(tasks)


asyncio.run(main())
# expect: b cancelled
# expect: a got 1
# expect: c got 2
# expect: d got 3
