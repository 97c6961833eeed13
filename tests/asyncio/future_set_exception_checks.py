# What may be set as an exception.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for value in (ValueError, ValueError("v"), StopIteration, StopIteration("s"), 3, int, "text",
                  KeyboardInterrupt(), asyncio.CancelledError("c")):
        future = loop.create_future()
        try:
            future.set_exception(value)
        except TypeError as error:
            print("TypeError", error)
            continue
        except RuntimeError as error:
            print("RuntimeError", error)
            continue
        try:
            await future
        except BaseException as error:
            print(repr(error), repr(error.__cause__), future.cancelled())


asyncio.run(main())
# expect: ValueError() None False
# expect: ValueError('v') None False
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future') StopIteration() False
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future') StopIteration('s') False
# expect: TypeError invalid exception object
# expect: TypeError invalid exception object
# expect: TypeError invalid exception object
# expect: KeyboardInterrupt() None False
# expect: CancelledError('c') None False
