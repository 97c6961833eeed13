# A child fails and the parent is cancelled in the same turn.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("fail")


async def parent(in_body):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            if in_body:
                await asyncio.sleep(10)
    except BaseException as error:
        print("parent", repr(error), asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for in_body in (True, False):
        for before in (True, False):
            task = asyncio.create_task(parent(in_body))
            if before:
                loop.call_later(1, task.cancel, "same turn")
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            if not before:
                loop.call_later(1, task.cancel, "same turn")
            await asyncio.wait([task])
            print(in_body, before, task.cancelled(), task.cancelling())
            task.cancelled() or task.exception()


asyncio.run(main())
# expect: parent CancelledError('same turn') 1
# expect: True True True 1
# expect: parent ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')]) 1
# expect: True False False 1
# expect: parent CancelledError('same turn') 1
# expect: False True True 1
# expect: parent ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')]) 1
# expect: False False False 1
