# At most two at a time, first come first served.
import asyncio


async def work(semaphore, n):
    async with semaphore:
        print("begin", n, semaphore.locked())
        await asyncio.sleep(1)
    print("end", n)


async def main():
    semaphore = asyncio.Semaphore(2)
    print(semaphore)
    await asyncio.gather(*[work(semaphore, n) for n in range(5)])
    print(semaphore, asyncio.get_running_loop().time())
    semaphore.release()
    print(semaphore)


asyncio.run(main())
