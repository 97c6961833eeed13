# The body swallows the cancellation that the group sent it.
import asyncio


async def fail():
    await asyncio.sleep(1)
    raise ValueError("fail")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(10)
            except asyncio.CancelledError:
                print("eaten", asyncio.current_task().cancelling())
            await asyncio.sleep(1)
            print("body goes on", group)
    except ExceptionGroup as error:
        print(repr(error), asyncio.current_task().cancelling())


asyncio.run(main())
# expect: eaten 1
# expect: body goes on <TaskGroup errors=1 cancelling>
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('fail')]) 0
