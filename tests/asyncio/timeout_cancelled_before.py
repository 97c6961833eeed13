# A task that was cancelled before and survived can still use timeouts.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("survives", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(10)
    except TimeoutError:
        print("late", asyncio.current_task().cancelling())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except ExceptionGroup as error:
        print(error, asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("again", repr(error), asyncio.current_task().cancelling())


async def fail():
    raise ValueError


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await task


asyncio.run(main())
# expect: survives 1
# expect: late 1
# expect: unhandled errors in a TaskGroup (1 sub-exception) 1
# expect: again CancelledError() 1
