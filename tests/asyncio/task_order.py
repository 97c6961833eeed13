# Tasks start in the order they were made, when their maker first waits.
import asyncio


async def work(name, turns):
    for turn in range(turns):
        print(name, turn)
        await asyncio.sleep(0)
    print(name, "ends")


async def main():
    tasks = [asyncio.create_task(work(name, turns)) for name, turns in [("a", 2), ("b", 1), ("c", 0)]]
    print("made")
    await asyncio.sleep(0)
    print("main")
    for task in tasks:
        await task
        print("awaited")


asyncio.run(main())
# expect: made
# expect: a 0
# expect: b 0
# expect: c ends
# expect: main
# expect: a 1
# expect: b ends
# expect: a ends
# expect: awaited
# expect: awaited
# expect: awaited
