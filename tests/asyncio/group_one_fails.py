# One child fails: the others are cancelled, the block is interrupted, the errors come together.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
        print("ends", n)
    except asyncio.CancelledError as error:
        print("cancelled", n, repr(error))
        raise


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(coro) for coro in (work(1), fail(2), work(3))]
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError as error:
                print("body", repr(error), asyncio.current_task().cancelling(), group)
                raise
    except* ValueError as errors:
        print(errors, errors.exceptions)
    print([task.cancelled() for task in tasks], asyncio.current_task().cancelling(), group)
    await asyncio.sleep(1)


asyncio.run(main())
# expect: ends 1
# expect: cancelled 3 CancelledError()
# expect: body CancelledError() 1 <TaskGroup tasks=1 errors=1 cancelling>
# expect: unhandled errors in a TaskGroup (1 sub-exception) (ValueError(2),)
# expect: [False, False, True] 0 <TaskGroup cancelling>
