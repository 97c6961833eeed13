# All failures are in the group, in the order they happened.
import asyncio


async def child(error, seconds, at_cancel=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        if at_cancel:
            raise at_cancel
        raise
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child(KeyError("later"), 5, OSError("while being cancelled")))
            group.create_task(child(ValueError("first"), 1))
            group.create_task(child(TypeError("same moment"), 1))
            group.create_task(child(None, 9))
    except ExceptionGroup as errors:
        print(errors)
        for error in errors.exceptions:
            print(repr(error))


asyncio.run(main())
# expect: unhandled errors in a TaskGroup (3 sub-exceptions)
# expect: ValueError('first')
# expect: TypeError('same moment')
# expect: OSError('while being cancelled')
