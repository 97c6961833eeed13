# Only one task at a time holds a lock; waiters get it in order.
import asyncio


async def worker(name, lock):
    print(name, "wants")
    async with lock:
        print(name, "has")
        await asyncio.sleep(1)
        print(name, "gives")


async def main():
    lock = asyncio.Lock()
    print(lock.locked())
    await asyncio.gather(*(worker(name, lock) for name in "abc"))
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    print(repr(lock).endswith("[unlocked]>"))


asyncio.run(main())
# expect: False
# expect: a wants
# expect: a has
# expect: b wants
# expect: c wants
# expect: a gives
# expect: b has
# expect: b gives
# expect: c has
# expect: c gives
# expect: False True True
# expect: True
