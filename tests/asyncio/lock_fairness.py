# A task that releases and wants again goes to the end of the line.
import asyncio


async def greedy(name, lock, rounds):
    for i in range(rounds):
        await lock.acquire()
        print(name, i)
        await asyncio.sleep(0)
        lock.release()


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(greedy("a", lock, 3), greedy("b", lock, 3), greedy("c", lock, 2))


asyncio.run(main())
# expect: a 0
# expect: b 0
# expect: c 0
# expect: a 1
# expect: b 1
# expect: c 1
# expect: a 2
# expect: b 2
