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
# expect: a 0 True
# expect: b 0 True
# expect: c 0 True
# expect: a 1 True
# expect: b 1 True
# expect: c 1 True
# expect: a 2 True
# expect: b 2 True
# expect: c 2 True
# expect: False
