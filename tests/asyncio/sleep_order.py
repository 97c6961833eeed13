# Timers fire in order of time; equal ones first come, first served.
import asyncio


async def at(seconds, name):
    await asyncio.sleep(seconds)
    print(f"{asyncio.get_running_loop().time() - start:.2f}", name)


async def main():
    global start
    start = asyncio.get_running_loop().time()
    await asyncio.gather(at(3, "c"), at(1, "a1"), at(2, "b"), at(1, "a2"), at(0.5, "early"), at(0, "now"), at(1, "a3"))


asyncio.run(main())
# expect: 0.00 now
# expect: 0.50 early
# expect: 1.00 a1
# expect: 1.00 a2
# expect: 1.00 a3
# expect: 2.00 b
# expect: 3.00 c
