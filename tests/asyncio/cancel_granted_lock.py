# A waiter that is cancelled after the lock was handed over passes it on.
import asyncio


async def taker(lock, name):
    try:
        await lock.acquire()
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    print(name, "took it")
    lock.release()


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    first = asyncio.create_task(taker(lock, "first"))
    second = asyncio.create_task(taker(lock, "second"))
    await asyncio.sleep(0)
    lock.release()
    first.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True), lock.locked())


asyncio.run(main())
# expect: first cancelled
# expect: second took it
# expect: [CancelledError(''), None] False
