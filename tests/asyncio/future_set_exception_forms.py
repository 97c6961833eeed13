# set_exception takes a class or an instance, and not StopIteration.
import asyncio


async def main():
    for thing in (ValueError, KeyError("k"), StopIteration, 5, asyncio.CancelledError()):
        future = asyncio.get_running_loop().create_future()
        try:
            future.set_exception(thing)
            print(repr(future.exception()))
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: ValueError()
# expect: KeyError('k')
# expect: RuntimeError('StopIteration interacts badly with generators and cannot be raised into a Future')
# expect: TypeError invalid exception object
# expect: CancelledError()
