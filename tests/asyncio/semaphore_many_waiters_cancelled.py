# A semaphore whose waiters are cancelled in every subset, before and after a release.
import asyncio
import itertools


async def user(semaphore, name, log):
    async with semaphore:
        log.append(f"+{name}")
        await asyncio.sleep(0.1)
    log.append(f"-{name}")


async def main():
    for start in 1, 2:
        for make in asyncio.Semaphore, asyncio.BoundedSemaphore:
            for count in range(4):
                for victims in itertools.combinations("abcd", count):
                    log = []
                    semaphore = make(start)
                    tasks = {name: asyncio.create_task(user(semaphore, name, log)) for name in "abcd"}
                    await asyncio.sleep(0.1)
                    for name in victims:
                        tasks[name].cancel()
                    await asyncio.wait(tasks.values())
                    print(make.__name__, start, "".join(victims), " ".join(log), semaphore._value, semaphore.locked())
    semaphore = asyncio.Semaphore(0)
    log = []
    tasks = [asyncio.create_task(user(semaphore, name, log)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    print(str(semaphore).split("[")[1], len(log))
    tasks[0].cancel()
    late = asyncio.create_task(user(semaphore, "late", log))
    await asyncio.sleep(0.05)
    print(log, str(semaphore).split("[")[1])
    await asyncio.wait([*tasks, late])
    print(log, str(semaphore).split("[")[1])
    bounded = asyncio.BoundedSemaphore(1)
    async with bounded:
        pass
    try:
        bounded.release()
    except ValueError as error:
        print(error)


asyncio.run(main())
