# A semaphore lets so many in.
import asyncio


async def worker(n, gate):
    async with gate:
        print("in", n, "at", asyncio.get_running_loop().time() - start)
        await asyncio.sleep(1)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    gate = asyncio.Semaphore(2)
    print(gate.locked(), repr(gate).endswith("[unlocked, value:2]>"))
    await asyncio.gather(*(worker(n, gate) for n in range(5)))
    await gate.acquire()
    await gate.acquire()
    print(gate.locked())
    gate.release()
    gate.release()
    gate.release()
    print(repr(gate).endswith("value:3]>"))


asyncio.run(main())
# expect: False True
# expect: in 0 at 0.0
# expect: in 1 at 0.0
# expect: in 2 at 1.0
# expect: in 3 at 1.0
# expect: in 4 at 2.0
# expect: True
# expect: True
