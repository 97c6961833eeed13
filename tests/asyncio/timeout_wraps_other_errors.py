# Errors that follow the timeout's cancellation have the TimeoutError in their history.
import asyncio


def chain(error):
    names = []
    while error is not None:
        names.append(repr(error))
        error = error.__context__
    return " < ".join(names)


async def main():
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise ValueError("cleanup")
    except ValueError as error:
        print(chain(error), repr(error.__context__.__cause__))
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                1 / 0
    except ZeroDivisionError as error:
        print(chain(error))
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.TaskGroup() as group:
                async def child():
                    try:
                        await asyncio.sleep(1)
                    finally:
                        raise KeyError("child")
                group.create_task(child())
    except* KeyError as errors:
        print([chain(error) for error in errors.exceptions])


asyncio.run(main())
# expect: ValueError('cleanup') < TimeoutError() < CancelledError() CancelledError()
# expect: ZeroDivisionError('division by zero') < TimeoutError() < CancelledError()
# expect: ["KeyError('child') < TimeoutError() < CancelledError()"]
