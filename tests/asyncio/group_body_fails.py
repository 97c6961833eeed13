# The body fails: the children are cancelled and its error is in the group.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    finally:
        print("work", n, "ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(1))
            group.create_task(work(2))
            await asyncio.sleep(0)
            raise ValueError("body")
    except ExceptionGroup as error:
        print(repr(error), repr(error.exceptions[0].__context__), repr(error.__context__))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work(3))
            raise ValueError("before the children start")
    except ExceptionGroup as error:
        print(repr(error))


asyncio.run(main())
# expect: work 1 ends
# expect: work 2 ends
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('body')]) None ValueError('body')
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('before the children start')])
