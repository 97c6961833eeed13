# A lock that is released is not free for newcomers while somebody waits.
import asyncio


async def waits(lock):
    async with lock:
        print("waiter")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waits(lock))
    await asyncio.sleep(0)
    lock.release()
    print("released", lock.locked())
    async with lock:
        print("main")
    await task


asyncio.run(main())
# expect: released False
# expect: waiter
# expect: main
