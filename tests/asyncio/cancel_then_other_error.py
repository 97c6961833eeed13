# A task that answers a cancellation by another error has failed, not been cancelled.
import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except ValueError as error:
        print(repr(error), repr(error.__context__), task.cancelled(), repr(task.exception()))


asyncio.run(main())  # expect: ValueError('instead') CancelledError() False ValueError('instead')
