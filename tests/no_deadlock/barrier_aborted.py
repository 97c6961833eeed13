# Too few, but somebody breaks the barrier.
import asyncio


async def runner(barrier):
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError:
        print("broken")


async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(runner(barrier)) for _ in range(2)]
    await asyncio.sleep(1)
    await barrier.abort()
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: broken
# expect: broken
