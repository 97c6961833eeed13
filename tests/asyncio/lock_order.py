# The lock goes to those who wait in the order in which they came.
import asyncio

lock = None


async def worker(name):
    for turn in range(2):
        async with lock:
            print(name, turn)
            await asyncio.sleep(0)


async def main():
    global lock
    lock = asyncio.Lock()
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    await asyncio.gather(*(worker(name) for name in "abc"))
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: False True True
# expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: c 1
# expect: Lock is not acquired.
