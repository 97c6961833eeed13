# An error of the body cancels the children and comes in a group.
import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("child", error.args)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise ValueError("body")
    except ExceptionGroup as errors:
        print(errors, errors.exceptions)
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: child ()
# expect: unhandled errors in a TaskGroup (1 sub-exception) (ValueError('body'),)
# expect: 0
