# sleep(0) is exactly one turn of the loop, a done future none, a set event none.
import asyncio


async def count(label, action, times=2):
    for _ in range(times):
        await action()
        print(label)


async def main():
    future = asyncio.get_running_loop().create_future()
    future.set_result(None)
    event = asyncio.Event()
    event.set()
    lock = asyncio.Lock()

    async def wait_future():
        await future

    async def wait_lock():
        async with lock:
            pass

    async with asyncio.TaskGroup() as group:
        group.create_task(count("sleep", lambda: asyncio.sleep(0)))
        group.create_task(count("future", wait_future))
        group.create_task(count("event", event.wait))
        group.create_task(count("lock", wait_lock))
        group.create_task(count("sleep two", lambda: asyncio.sleep(0)))


asyncio.run(main())
# expect: future
# expect: future
# expect: event
# expect: event
# expect: lock
# expect: lock
# expect: sleep
# expect: sleep two
# expect: sleep
# expect: sleep two
