# Not the task that took the lock gives it back.
import asyncio


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    asyncio.get_running_loop().call_later(1, lock.release)
    async with lock:
        print("got it")


asyncio.run(main())  # expect: got it
