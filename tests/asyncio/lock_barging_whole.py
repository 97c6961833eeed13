# Nobody overtakes a waiter that was woken but has not run yet.
import asyncio


async def waiter(lock):
    async with lock:
        print("waiter")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print(lock.locked())
    async with lock:
        print("main", task.done())


asyncio.run(main())
# expect: False
# expect: waiter
# expect: main True
