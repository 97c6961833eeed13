# A task ends with the lock in its hand.
import asyncio


async def careless(lock):
    await lock.acquire()
    print("careless ends")


async def main():
    lock = asyncio.Lock()
    await careless(lock)
    async with lock:
        print("never")


asyncio.run(main())  # expect: careless ends
# oracle: hangs
# exit: 3
