# A cancellation from outside together with the timeout: the cancellation wins.
import asyncio


async def work(limit):
    try:
        async with asyncio.timeout(limit):
            await asyncio.sleep(5)
    except TimeoutError:
        print("late")
    except asyncio.CancelledError as error:
        print("cancelled", repr(error), asyncio.current_task().cancelling())
        raise


async def main():
    loop = asyncio.get_running_loop()
    for when in (0.5, 1, 1.5):
        task = asyncio.create_task(work(1))
        loop.call_later(when, task.cancel, f"at {when}")
        await asyncio.wait([task])
        print(when, task.cancelled())
    task = asyncio.create_task(work(1))
    await asyncio.sleep(0)
    loop.call_later(1, task.cancel, "second")
    await asyncio.wait([task])
    print(task.cancelled(), task.cancelling())


asyncio.run(main())
# expect: cancelled CancelledError('at 0.5') 1
# expect: 0.5 True
# expect: cancelled CancelledError('at 1') 1
# expect: 1 True
# expect: late
# expect: 1.5 False
# expect: cancelled CancelledError() 1
# expect: True 1
