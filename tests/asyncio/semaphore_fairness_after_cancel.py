# Cancelled waiters do not block those behind them.
import asyncio


async def worker(semaphore, name):
    async with semaphore:
        print(name, "in")
        await asyncio.sleep(0.1)


async def main():
    semaphore = asyncio.Semaphore(1)
    tasks = [asyncio.create_task(worker(semaphore, name)) for name in "abcd"]
    await asyncio.sleep(0.05)
    tasks[1].cancel()
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), semaphore.locked())


asyncio.run(main())
# expect: a in
# expect: d in
# expect: [None, CancelledError(''), CancelledError(''), None] False
