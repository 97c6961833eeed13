# A barrier is used again and again; the place tells the order of arrival.
import asyncio


async def runner(barrier, name, seconds):
    for lap in range(2):
        await asyncio.sleep(seconds)
        async with barrier as place:
            print(name, "lap", lap, "place", place)


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(barrier, name, s) for name, s in (("a", 3), ("b", 1), ("c", 2))))


asyncio.run(main())
# expect: a lap 0 place 2
# expect: b lap 0 place 0
# expect: c lap 0 place 1
# expect: a lap 1 place 2
# expect: b lap 1 place 0
# expect: c lap 1 place 1
