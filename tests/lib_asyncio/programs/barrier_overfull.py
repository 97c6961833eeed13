# More tasks than parties: the rest waits for the next round.
import asyncio


async def work(barrier, n):
    print(n, "place", await barrier.wait())


async def main():
    barrier = asyncio.Barrier(2)
    tasks = [asyncio.create_task(work(barrier, n)) for n in range(5)]
    await asyncio.sleep(1)
    print(barrier, [task.done() for task in tasks])
    await barrier.wait()
    print(barrier)
    await asyncio.gather(*tasks)


asyncio.run(main())
