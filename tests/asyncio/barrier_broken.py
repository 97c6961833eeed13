# abort and reset raise BrokenBarrierError in the waiters.
import asyncio


async def runner(name, barrier):
    try:
        await barrier.wait()
        print(name, "through")
    except asyncio.BrokenBarrierError as error:
        print(name, "broken", error)


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(runner(n, barrier)) for n in "ab"]
    await asyncio.sleep(1)
    await barrier.reset()
    await asyncio.gather(*tasks)
    print("after reset", barrier.broken)
    tasks = [asyncio.create_task(runner(n, barrier)) for n in "cd"]
    await asyncio.sleep(1)
    await barrier.abort()
    await asyncio.gather(*tasks)
    print("after abort", barrier.broken)
    await runner("e", barrier)


asyncio.run(main())
# expect: a broken Abort or reset of barrier
# expect: b broken Abort or reset of barrier
# expect: after reset False
# expect: c broken Abort or reset of barrier
# expect: d broken Abort or reset of barrier
# expect: after abort True
# expect: e broken Barrier aborted
