# When a child fails, the body's await is cancelled.
import asyncio


async def child():
    await asyncio.sleep(1)
    raise ValueError("child")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("body cancelled", asyncio.current_task().cancelling())
                raise
    except* ValueError as errors:
        print(repr(errors), asyncio.current_task().cancelling())


asyncio.run(main())
# expect: body cancelled 1
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('child')]) 0
