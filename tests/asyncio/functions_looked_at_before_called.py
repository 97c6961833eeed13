# Functions of asyncio whose code was looked at before they were called first.
import asyncio, inspect

async def main():
    for thing in (asyncio.Timeout, asyncio.TaskGroup, asyncio.Lock, asyncio.Queue, asyncio.Semaphore, asyncio.Event, asyncio.Condition):
        for name, member in vars(thing).items():
            if inspect.isfunction(member):
                member.__code__.co_varnames
    lock = asyncio.Lock()
    queue = asyncio.Queue(1)
    event = asyncio.Event()
    condition = asyncio.Condition()

    async def holder():
        async with lock:
            await asyncio.sleep(1)
        await queue.get()
        event.set()
        async with condition:
            condition.notify_all()

    async with asyncio.TaskGroup() as group:
        group.create_task(holder())
        await asyncio.sleep(0.5)
        await lock.acquire()
        lock.release()
        await queue.put(1)
        await queue.put(2)
        await event.wait()
        async with condition:
            try:
                async with asyncio.timeout(2):
                    await condition.wait()
                    print("notified")
                    await asyncio.sleep(10)
            except TimeoutError:
                print("too late")
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError:
        print("too late again")
    print("done")

asyncio.run(main())
# expect: too late
# expect: too late again
# expect: done
