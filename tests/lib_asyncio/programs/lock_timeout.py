# A timeout while waiting for a lock leaves the lock alone.
import asyncio


async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(1):
                async with lock:
                    print("never")
        except TimeoutError:
            print("late", lock)
        try:
            await asyncio.wait_for(lock.acquire(), 0)
        except TimeoutError:
            print("late", lock)
    print(lock)
    # In the same turn: released and timed out.
    await lock.acquire()
    loop = asyncio.get_running_loop()
    loop.call_later(1, lock.release)
    try:
        await asyncio.wait_for(lock.acquire(), 1)
        print("in time", lock)
    except TimeoutError:
        print("late", lock)


asyncio.run(main())
