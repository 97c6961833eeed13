# Groups in groups: each collects its own children.
import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(work(8))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work(9))
                inner.create_task(fail(1))
            print("never")
    except ExceptionGroup as error:
        print(repr(error))
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(work(9))
            print("never")
    except ExceptionGroup as error:
        print(repr(error))
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fail(1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(1))
    except ExceptionGroup as error:
        print(repr(error))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: cancelled 9
# expect: cancelled 8
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1)])])
# expect: cancelled 9
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1)])
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1), ExceptionGroup('unhandled errors in a TaskGroup', [ValueError(1)])])
# expect: 0
