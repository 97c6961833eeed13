# The lock goes to whoever has waited longest; nobody overtakes.
import asyncio


async def work(lock, name, turns):
    for turn in range(turns):
        async with lock:
            print(name, turn, lock.locked())
            await asyncio.sleep(0.1)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*[work(lock, name, 3) for name in "abc"])
    print(lock.locked())


asyncio.run(main())
