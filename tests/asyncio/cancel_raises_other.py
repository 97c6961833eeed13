# A task may answer a cancellation with another exception.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise RuntimeError("instead")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except RuntimeError as error:
        print(error, "after", repr(error.__context__), task.cancelled())


asyncio.run(main())  # expect: instead after CancelledError() False
