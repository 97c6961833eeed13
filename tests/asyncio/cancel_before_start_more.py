# A task that is cancelled before its first step never runs at all.
import asyncio


async def work():
    print("never printed")


async def main():
    task = asyncio.create_task(work())
    print(task.cancel(), task.cancelling(), task.cancelled(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error), task.cancelled())


asyncio.run(main())
# expect: True 1 False False
# expect: CancelledError() True
