# Errors raised inside async with blocks of every primitive.
import asyncio


async def main():
    for manager in (asyncio.Lock(), asyncio.Semaphore(), asyncio.Condition(), asyncio.Barrier(1),
                    asyncio.timeout(5), asyncio.TaskGroup()):
        try:
            async with manager as value:
                print(value is manager, value is None)
                raise ValueError(type(manager).__name__)
        except ValueError as error:
            print(repr(error), repr(error.__context__))
        except ExceptionGroup as error:
            print(repr(error), repr(error.__context__))


asyncio.run(main())
# expect: False True
# expect: ValueError('Lock') None
# expect: False True
# expect: ValueError('Semaphore') None
# expect: False True
# expect: ValueError('Condition') None
# expect: False False
# expect: ValueError('Barrier') None
# expect: True False
# expect: ValueError('Timeout') None
# expect: True False
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('TaskGroup')]) ValueError('TaskGroup')
