# Several places come free at once.
import asyncio


async def work(semaphore, name):
    await semaphore.acquire()
    print(name, semaphore)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "abcde"]
    await asyncio.sleep(0)
    for _ in range(3):
        semaphore.release()
    print(semaphore)
    tasks[0].cancel()
    tasks[3].cancel()
    await asyncio.sleep(1)
    print(semaphore, [task.done() for task in tasks])
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(1)
    print(semaphore, [task.done() for task in tasks])


asyncio.run(main())
