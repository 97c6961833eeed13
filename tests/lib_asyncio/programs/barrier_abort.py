# abort breaks the barrier for those who wait and for all who come.
import asyncio


async def work(barrier, n):
    try:
        print("place", await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(n, repr(error), barrier.broken)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(work(barrier, n)) for n in range(2)]
    await asyncio.sleep(0)
    print(barrier)
    await barrier.abort()
    print(barrier, barrier.n_waiting)
    await asyncio.gather(*tasks)
    await work(barrier, "late")
    await barrier.reset()
    print(barrier)
    await asyncio.gather(*[work(barrier, n) for n in range(3)])
    for wrong in (0, -1):
        try:
            asyncio.Barrier(wrong)
        except ValueError as error:
            print(error)


asyncio.run(main())
