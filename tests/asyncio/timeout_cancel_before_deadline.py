# Cancelled first, and the deadline passes during the cleanup.
import asyncio


async def work():
    try:
        async with asyncio.timeout(0.25) as limit:
            try:
                await asyncio.sleep(1)
            finally:
                await asyncio.sleep(0.25)
    except TimeoutError:
        print("timeout", limit.expired())
        raise
    except asyncio.CancelledError as error:
        print("cancelled", error.args, limit.expired(), asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.125)
    task.cancel("outer")
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
# expect: cancelled () True 1
# expect: [CancelledError('')]
