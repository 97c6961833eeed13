# Timeouts on get and put.
import asyncio


async def main():
    queue = asyncio.Queue(1)
    try:
        await asyncio.wait_for(queue.get(), 1)
    except TimeoutError:
        print("no item", queue)
    await queue.put("a")
    try:
        async with asyncio.timeout(1):
            await queue.put("b")
    except TimeoutError:
        print("no room", queue)
    print(await asyncio.wait_for(queue.get(), 0.1))
    loop = asyncio.get_running_loop()
    loop.call_later(1, queue.put_nowait, "same turn")
    try:
        print(await asyncio.wait_for(queue.get(), 1))
    except TimeoutError:
        print("missed", queue)


asyncio.run(main())
# expect: no item <Queue maxsize=1>
# expect: no room <Queue maxsize=1 _queue=['a'] tasks=1>
# expect: a
# expect: missed <Queue maxsize=1 _queue=['same turn'] tasks=2>
