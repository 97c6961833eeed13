# A lock released to a waiter that is cancelled in the same turn: the next one gets it.
import asyncio


async def user(lock, name, log, hold=0):
    try:
        async with lock:
            log.append(f"{name} in")
            await asyncio.sleep(hold)
        log.append(f"{name} out")
    except asyncio.CancelledError as error:
        log.append(f"{name} cancelled {error.args}")
        raise


async def main():
    for make in asyncio.Lock, lambda: asyncio.Semaphore(1), lambda: asyncio.BoundedSemaphore(1), asyncio.Condition:
        for victims in "a", "b", "ab", "abc", "c", "ca":
            for when in "before", "after", "next turn":
                log = []
                lock = make()
                await lock.acquire()
                tasks = {name: asyncio.create_task(user(lock, name, log)) for name in "abc"}
                await asyncio.sleep(0)
                if when == "after":
                    lock.release()
                for victim in victims:
                    tasks[victim].cancel(when)
                if when == "before":
                    lock.release()
                elif when == "next turn":
                    lock.release()
                    await asyncio.sleep(0)
                await asyncio.wait(tasks.values())
                print(type(lock).__name__, victims, when, log, lock.locked(), str(lock).split("[")[-1])


asyncio.run(main())
