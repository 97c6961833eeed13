# A task that is cancelled at the barrier is no longer counted.
import asyncio


async def work(barrier, n):
    try:
        async with barrier as place:
            print(n, "place", place)
    except asyncio.CancelledError:
        print(n, "cancelled", barrier)
        raise


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(work(barrier, n)) for n in range(2)]
    await asyncio.sleep(0)
    tasks[0].cancel()
    await asyncio.wait([tasks[0]])
    print(barrier, barrier.n_waiting)
    tasks += [asyncio.create_task(work(barrier, n)) for n in (2, 3)]
    await asyncio.wait(tasks)
    print(barrier)


asyncio.run(main())
