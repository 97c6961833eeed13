# The parent is cancelled from outside, in the body or while it waits at the end.
import asyncio


async def work(n, swallow=False):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError as error:
        print("child", n, repr(error))
        await asyncio.sleep(1)
        if not swallow:
            raise


async def parent(in_body, swallow):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(8, swallow))
            group.create_task(work(9, swallow))
            if in_body:
                await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("parent", repr(error), asyncio.current_task().cancelling())
        raise


async def main():
    for in_body in (True, False):
        for swallow in (False, True):
            task = asyncio.create_task(parent(in_body, swallow))
            await asyncio.sleep(1)
            task.cancel("outside")
            await asyncio.wait([task])
            print(in_body, swallow, task.cancelled())


asyncio.run(main())
# expect: child 8 CancelledError()
# expect: child 9 CancelledError()
# expect: parent CancelledError('outside') 1
# expect: True False True
# expect: child 8 CancelledError()
# expect: child 9 CancelledError()
# expect: parent CancelledError('outside') 1
# expect: True True True
# expect: child 8 CancelledError()
# expect: child 9 CancelledError()
# expect: parent CancelledError('outside') 1
# expect: False False True
# expect: child 8 CancelledError()
# expect: child 9 CancelledError()
# expect: parent CancelledError('outside') 1
# expect: False True True
