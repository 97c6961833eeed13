# Several permits at once; a bounded one counts them.
import asyncio


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(semaphore.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    semaphore.release()
    print(await asyncio.gather(*tasks), semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    for wrong in (lambda: bounded.release(), lambda: asyncio.Semaphore(-1)):
        try:
            wrong()
        except ValueError as error:
            print(error)


asyncio.run(main())
# expect: [True, True, False]
# expect: [True, True, True] True
# expect: BoundedSemaphore released too many times
# expect: Semaphore initial value must be >= 0
