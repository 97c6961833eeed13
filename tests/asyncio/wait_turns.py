# A wait for tasks that are done takes one turn.
import asyncio


async def ticker():
    for n in range(5):
        print("tick", n)
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    await task
    ticks = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    await asyncio.wait([task])
    print("waited")
    await asyncio.wait([task], timeout=0)
    print("waited 0")
    await asyncio.wait_for(task, 0)
    print("waited for")
    await ticks


asyncio.run(main())
# expect: tick 0
# expect: tick 1
# expect: tick 2
# expect: waited
# expect: tick 3
# expect: tick 4
# expect: waited 0
# expect: waited for
