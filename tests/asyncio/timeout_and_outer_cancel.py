# A cancellation from outside is not turned into a TimeoutError.
import asyncio


async def work():
    try:
        async with asyncio.timeout(10):
            await asyncio.sleep(20)
    except TimeoutError:
        print("TimeoutError?")
    except asyncio.CancelledError as error:
        print("CancelledError", error)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel("from outside")
    try:
        await task
    except asyncio.CancelledError as error:
        print("seen outside", task.cancelled())


asyncio.run(main())
# expect: CancelledError from outside
# expect: seen outside True
