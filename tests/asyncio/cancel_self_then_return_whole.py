# A task that cancels itself and returns without waiting is cancelled.
import asyncio


async def returns():
    asyncio.current_task().cancel("self")
    return 1


async def raises():
    asyncio.current_task().cancel("self")
    raise ValueError("v")


async def takes_back():
    task = asyncio.current_task()
    task.cancel("self")
    task.uncancel()
    return 2


async def main():
    for function in (returns, raises, takes_back):
        task = asyncio.create_task(function())
        try:
            print(await task)
        except BaseException as error:
            print(repr(error))
        print(task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: CancelledError('self')
# expect: True 1
# expect: ValueError('v')
# expect: False 1
# expect: 2
# expect: False 0
