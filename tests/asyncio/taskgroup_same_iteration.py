# Children that fail in the same iteration are all in the group, in order.
import asyncio


async def fails(error):
    await asyncio.sleep(0.1)
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError("one")))
            group.create_task(fails(KeyError("two")))
            group.create_task(asyncio.sleep(1))
    except BaseExceptionGroup as errors:
        print(repr(errors), errors.exceptions, repr(errors.__context__), repr(errors.__cause__))


asyncio.run(main())
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('one'), KeyError('two')]) (ValueError('one'), KeyError('two')) None None
