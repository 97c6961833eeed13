# Several children fail, in the same turn or while being cancelled.
import asyncio


async def fail(error, delay=1):
    await asyncio.sleep(delay)
    raise error


async def fail_on_cancel():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError("cleanup")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError(1)))
            group.create_task(fail(ValueError(2)))
            group.create_task(fail(IndexError(3)))
            group.create_task(fail_on_cancel())
            group.create_task(fail(ValueError(4), 2))
    except* ValueError as errors:
        print("values", errors.exceptions)
    except* (KeyError, IndexError) as errors:
        print("others", errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError(1)))
            await asyncio.sleep(0.5)
            raise TypeError("body")
    except ExceptionGroup as error:
        print(repr(error), error.__cause__, error.__context__, error.__suppress_context__)


asyncio.run(main())
# expect: values (ValueError(1), ValueError(2))
# expect: others (IndexError(3), KeyError('cleanup'))
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [TypeError('body')]) None body True
