# A barrier lets tasks go when all have come, again and again.
import asyncio


async def work(barrier, n):
    for turn in range(2):
        await asyncio.sleep(n)
        place = await barrier.wait()
        print("task", n, "turn", turn, "place", place, barrier.n_waiting)


async def main():
    barrier = asyncio.Barrier(3)
    print(barrier, barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.gather(*[work(barrier, n) for n in range(3)])
    await asyncio.sleep(1.5)
    print(barrier)
    await task
    print(barrier)
    async with asyncio.Barrier(1) as place:
        print("alone", place)


asyncio.run(main())
