# abort breaks it; reset sends those who wait away and begins anew.
import asyncio


async def meet(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, "broken:", error, barrier.broken)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(meet(barrier, name)) for name in "ab"]
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.parties)
    await barrier.abort()
    await asyncio.gather(*tasks)
    await meet(barrier, "late")
    await barrier.reset()
    print(barrier.broken)
    tasks = [asyncio.create_task(meet(barrier, name)) for name in "cd"]
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.gather(*tasks)
    await asyncio.gather(*(meet(barrier, name) for name in "efg"))
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
# expect: 2 3
# expect: a broken: Abort or reset of barrier True
# expect: b broken: Abort or reset of barrier True
# expect: late broken: Barrier aborted True
# expect: False
# expect: c broken: Abort or reset of barrier False
# expect: d broken: Abort or reset of barrier False
# expect: g 2
# expect: e 0
# expect: f 1
# expect: parties must be > 0
