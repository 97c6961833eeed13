# An exception in the body cancels the children and is in the group.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(10)
    finally:
        print(name, "ended")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            group.create_task(child("b"))
            await asyncio.sleep(1)
            raise KeyError("in the body")
    except* KeyError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("never started"))
            raise ValueError("at once")
    except* ValueError as errors:
        print(repr(errors))


asyncio.run(main())
# expect: a ended
# expect: b ended
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('in the body')])
# expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('at once')])
