# reset sends those who wait away, and the barrier starts over.
import asyncio


async def work(barrier, n):
    try:
        print(n, "place", await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(n, repr(error), barrier)


async def main():
    barrier = asyncio.Barrier(2)
    await barrier.reset()
    first = asyncio.create_task(work(barrier, "first"))
    await asyncio.sleep(0)
    await barrier.reset()
    print(barrier)
    await first
    print(barrier)
    await asyncio.gather(work(barrier, "second"), work(barrier, "third"))


asyncio.run(main())
