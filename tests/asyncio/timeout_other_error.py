# The block answers the timeout with another error: TimeoutError appears in its history.
import asyncio


def history(error):
    while error is not None:
        print("   ", repr(error), "cause", repr(error.__cause__), error.__suppress_context__)
        error = error.__context__


async def main():
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            finally:
                raise ValueError("cleanup failed")
    except ValueError as error:
        history(error)
    try:
        async with asyncio.timeout(1):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as error:
                raise KeyError("from") from error
    except KeyError as error:
        history(error)
    try:
        async with asyncio.timeout(1):
            async with asyncio.TaskGroup() as group:
                try:
                    await asyncio.sleep(5)
                finally:
                    raise KeyError("in a group")
    except ExceptionGroup as error:
        history(error)
        history(error.exceptions[0])
    try:
        async with asyncio.timeout(1):
            raise IndexError("before the deadline")
    except IndexError as error:
        history(error)


asyncio.run(main())
# expect:     ValueError('cleanup failed') cause None False
# expect:     TimeoutError() cause CancelledError() True
# expect:     CancelledError() cause None False
# expect:     KeyError('from') cause CancelledError() True
# expect:     TimeoutError() cause CancelledError() True
# expect:     CancelledError() cause None False
# expect:     ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('in a group')]) cause None True
# expect:     KeyError('in a group') cause None False
# expect:     TimeoutError() cause CancelledError() True
# expect:     TimeoutError() cause CancelledError() True
# expect:     CancelledError() cause None False
# expect:     KeyError('in a group') cause None False
# expect:     TimeoutError() cause CancelledError() True
# expect:     TimeoutError() cause CancelledError() True
# expect:     CancelledError() cause None False
# expect:     IndexError('before the deadline') cause None False
