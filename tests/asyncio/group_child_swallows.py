# A child that swallows its cancellation delays the end of the group.
import asyncio


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(5)
        print("stubborn ends")
        return "result"


async def fail():
    await asyncio.sleep(1)
    raise ValueError("fail")


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(stubborn())
            group.create_task(fail())
    except ExceptionGroup as error:
        print(repr(error), loop.time(), task.result())


asyncio.run(main())
# expect: stubborn ends
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')]) 6.0 result
