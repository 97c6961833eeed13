# Cancelled waiters are skipped; one that was already woken passes the lock on.
import asyncio


async def work(lock, name):
    try:
        async with lock:
            print(name, "has it")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = {name: asyncio.create_task(work(lock, name)) for name in "abcd"}
    await asyncio.sleep(0)
    tasks["a"].cancel()
    print(lock)
    lock.release()
    print(lock)
    # b is still asleep, because a, although cancelled, is first in line until it runs.
    await asyncio.sleep(0.5)
    lock_holder = [name for name in tasks if not tasks[name].done()]
    print(lock_holder, lock)
    await asyncio.wait(tasks.values())

    await lock.acquire()
    first = asyncio.create_task(work(lock, "first"))
    second = asyncio.create_task(work(lock, "second"))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    third = asyncio.create_task(work(lock, "third"))
    await asyncio.wait([first, second, third])
    print(lock)


asyncio.run(main())
