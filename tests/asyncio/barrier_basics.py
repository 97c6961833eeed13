# A barrier lets a party through together.
import asyncio


async def runner(name, seconds, barrier):
    await asyncio.sleep(seconds)
    print(name, "arrived", barrier.n_waiting)
    position = await barrier.wait()
    print(name, "goes", position)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(runner("a", 3, barrier), runner("b", 1, barrier), runner("c", 2, barrier))
    print(barrier.n_waiting, barrier.broken)
    async with asyncio.Barrier(1) as position:
        print("alone", position)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
# expect: 3 0 False
# expect: b arrived 0
# expect: c arrived 1
# expect: a arrived 2
# expect: a goes 2
# expect: b goes 0
# expect: c goes 1
# expect: 0 False
# expect: alone 0
# expect: parties must be > 0
