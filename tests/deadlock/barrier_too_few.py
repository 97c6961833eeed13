# Three parties are expected, two come.
import asyncio


async def runner(barrier, name):
    print(name, "is there")
    await barrier.wait()


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(runner(barrier, "a"), runner(barrier, "b"))


asyncio.run(main())
# expect: a is there
# expect: b is there
# oracle: hangs
# exit: 3
