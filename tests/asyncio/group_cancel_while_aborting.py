# The parent is cancelled while the group is aborting: the errors come first, then the cancellation.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("fail")


async def slow():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(2)
        print("slow ends")


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow())
            group.create_task(fail())
    except ExceptionGroup as error:
        print(repr(error), asyncio.current_task().cancelling())
        try:
            await asyncio.sleep(0)
            print("not cancelled")
        except asyncio.CancelledError as again:
            print("then", repr(again))
            raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(2)
    task.cancel("outside")
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: slow ends
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')]) 1
# expect: then CancelledError()
# expect: True 1
