# time.sleep holds all tasks up; timers that fell due meanwhile fire late, in their order.
import asyncio
import time


async def ticker(name, interval):
    for _ in range(3):
        await asyncio.sleep(interval)
        print(f"{asyncio.get_running_loop().time() - start:g} {name}")


async def blocker():
    await asyncio.sleep(1.5)
    print("blocking")
    time.sleep(4)
    print("released")


async def main():
    global start
    start = asyncio.get_running_loop().time()
    await asyncio.gather(ticker("one", 1), ticker("two", 2), blocker())


asyncio.run(main())
# expect: 1 one
# expect: blocking
# expect: released
# expect: 5.5 two
# expect: 5.5 one
# expect: 6.5 one
# expect: 7.5 two
# expect: 9.5 two
