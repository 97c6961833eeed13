# A permit that a cancelled waiter had already goes to the next.
import asyncio


async def taker(semaphore, name):
    async with semaphore:
        print(name)


async def main():
    semaphore = asyncio.Semaphore(0)
    tasks = [asyncio.create_task(taker(semaphore, name)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    tasks[0].cancel()
    results = await asyncio.gather(*tasks[:2], return_exceptions=True)
    print(results, semaphore.locked())
    await tasks[2]
    print(semaphore.locked())


asyncio.run(main())
# expect: b
# expect: c
# expect: [CancelledError(''), None] False
# expect: False
