# Another BaseException makes a BaseExceptionGroup.
import asyncio


class Odd(BaseException):
    pass


async def fail(error):
    await asyncio.sleep(1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(Odd("odd")))
            group.create_task(fail(ValueError("value")))
    except BaseExceptionGroup as error:
        print(repr(error))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: BaseExceptionGroup('unhandled errors in a TaskGroup', [Odd('odd'), ValueError('value')])
# expect: 0
