# A task may swallow as often as it likes, and then return.
import asyncio


async def deaf():
    for turn in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("swallowed", turn, asyncio.current_task().cancelling())
    return "done"


async def main():
    task = asyncio.create_task(deaf())
    for _ in range(3):
        await asyncio.sleep(0.1)
        print(task.cancel())
    print(await task, task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: True
# expect: swallowed 0 1
# expect: True
# expect: swallowed 1 2
# expect: True
# expect: swallowed 2 3
# expect: done False 3
