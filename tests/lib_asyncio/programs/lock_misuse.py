# What a lock refuses, and what it says of itself.
import asyncio


async def main():
    lock = asyncio.Lock()
    print(lock)
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    print(await lock.acquire(), lock)
    task = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    print(lock)
    lock.release()
    print(lock)
    await task
    print(lock)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    try:
        await lock
    except TypeError as error:
        print(error)
    async with asyncio.Lock() as value:
        print(value)


asyncio.run(main())
