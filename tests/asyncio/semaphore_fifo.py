# A newcomer does not overtake those who wait, even if a place is free.
import asyncio


async def work(semaphore, name):
    async with semaphore:
        print(name)
        await asyncio.sleep(0)


async def main():
    semaphore = asyncio.Semaphore(1)
    await semaphore.acquire()
    tasks = [asyncio.create_task(work(semaphore, name)) for name in "ab"]
    await asyncio.sleep(0)
    semaphore.release()
    await semaphore.acquire()
    print("main")
    semaphore.release()
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: a
# expect: b
# expect: main
