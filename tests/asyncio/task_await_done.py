# Awaiting a task that is done does not wait at all; a pending one is resumed one turn after its end.
import asyncio


async def work(name):
    print(name)
    return name


async def ticker():
    for n in range(6):
        print("tick", n)
        await asyncio.sleep(0)


async def main():
    ticks = asyncio.create_task(ticker())
    task = asyncio.create_task(work("pending"))
    print("await", await task)
    print("again", await task)
    print("direct", await work("direct"))
    await ticks


asyncio.run(main())
# expect: tick 0
# expect: pending
# expect: tick 1
# expect: await pending
# expect: again pending
# expect: direct
# expect: direct direct
# expect: tick 2
# expect: tick 3
# expect: tick 4
# expect: tick 5
