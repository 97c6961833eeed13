# A waiter that is cancelled leaves the line; the next one gets the lock.
import asyncio


async def worker(name, lock):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(2)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(worker(name, lock)) for name in "abcd"]
    await asyncio.sleep(1)
    tasks[1].cancel()
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.wait(tasks)
    print(lock.locked(), [task.cancelled() for task in tasks])


asyncio.run(main())
# expect: a has it
# expect: b cancelled
# expect: a cancelled
# expect: c has it
# expect: d has it
# expect: False [True, True, False, False]
