# Cancelled getters and putters; one that was woken already wakes the next.
import asyncio


async def get(queue, name):
    try:
        print(name, "got", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled", queue)
        raise


async def put(queue, name):
    try:
        await queue.put(name)
        print(name, "put")
    except asyncio.CancelledError:
        print(name, "cancelled", queue)
        raise


async def main():
    queue = asyncio.Queue()
    a, b, c = [asyncio.create_task(get(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    a.cancel()
    queue.put_nowait(1)
    b.cancel()
    await asyncio.sleep(1)
    print(c.done(), queue)
    queue.put_nowait(2)
    await asyncio.wait([a, b, c])
    queue = asyncio.Queue(1)
    queue.put_nowait("first")
    a, b, c = [asyncio.create_task(put(queue, name)) for name in "abc"]
    await asyncio.sleep(0)
    a.cancel()
    print(queue.get_nowait(), queue)
    b.cancel()
    await asyncio.sleep(1)
    print(c.done(), queue)
    await asyncio.wait([a, b, c])


asyncio.run(main())
# expect: a cancelled <Queue maxsize=0 _queue=[1] _getters[1] tasks=1>
# expect: b cancelled <Queue maxsize=0 _queue=[1] tasks=1>
# expect: c got 1
# expect: True <Queue maxsize=0 tasks=1>
# expect: first <Queue maxsize=1 _putters[1] tasks=1>
# expect: a cancelled <Queue maxsize=1 _putters[1] tasks=1>
# expect: b cancelled <Queue maxsize=1 tasks=1>
# expect: c put
# expect: True <Queue maxsize=1 _queue=['c'] tasks=2>
