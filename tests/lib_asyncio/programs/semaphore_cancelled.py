# Cancelled waiters give their place back, also when they had just been woken.
import asyncio


async def work(semaphore, name):
    try:
        async with semaphore:
            print(name, "in", semaphore)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled", semaphore)
        raise


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "abcd"]
    await asyncio.sleep(0)
    print(semaphore)
    tasks[1].cancel()
    semaphore.release()
    print(semaphore)
    tasks[0].cancel()
    newcomer = asyncio.create_task(work(semaphore, "newcomer"))
    await asyncio.wait([*tasks, newcomer])
    print(semaphore)


asyncio.run(main())
