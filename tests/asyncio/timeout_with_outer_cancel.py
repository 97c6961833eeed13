# An outer cancellation in the iteration of the timeout goes on as a cancellation.
import asyncio


async def work():
    try:
        async with asyncio.timeout(0.25):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")
    except asyncio.CancelledError as error:
        print("cancelled", error.args, asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for delay in (0.125, 0.25, 0.375):
        task = asyncio.create_task(work())
        loop.call_later(delay, task.cancel, "outer")
        await asyncio.wait([task])
        print(delay, task.cancelled())


asyncio.run(main())
# expect: cancelled ('outer',) 1
# expect: 0.125 True
# expect: cancelled ('outer',) 1
# expect: 0.25 True
# expect: timeout
# expect: 0.375 False
