# How locks, events, semaphores and barriers read, free and with waiters.
import asyncio


def show(thing):
    print(repr(thing).replace(hex(id(thing)), "0x…"))


async def main():
    lock, event, semaphore, condition, barrier = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(1), asyncio.Condition(), asyncio.Barrier(2)
    for thing in (lock, event, semaphore, condition, barrier):
        show(thing)
    await lock.acquire()
    await semaphore.acquire()
    tasks = [asyncio.create_task(c) for c in (lock.acquire(), event.wait(), semaphore.acquire(), barrier.wait())]
    await asyncio.sleep(0)
    for thing in (lock, event, semaphore, barrier):
        show(thing)
    event.set()
    show(event)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


asyncio.run(main())
# expect: <asyncio.locks.Lock object at 0x… [unlocked]>
# expect: <asyncio.locks.Event object at 0x… [unset]>
# expect: <asyncio.locks.Semaphore object at 0x… [unlocked, value:1]>
# expect: <asyncio.locks.Condition object at 0x… [unlocked]>
# expect: <asyncio.locks.Barrier object at 0x… [filling, waiters:0/2]>
# expect: <asyncio.locks.Lock object at 0x… [locked, waiters:1]>
# expect: <asyncio.locks.Event object at 0x… [unset, waiters:1]>
# expect: <asyncio.locks.Semaphore object at 0x… [locked, waiters:1]>
# expect: <asyncio.locks.Barrier object at 0x… [filling, waiters:1/2]>
# expect: <asyncio.locks.Event object at 0x… [set, waiters:1]>
