# The result is there already, but the task has not run yet: the cancellation wins.
import asyncio


async def waiter(future):
    try:
        print("got", await future)
    except asyncio.CancelledError:
        print("cancelled", future)
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waiter(future))
    await asyncio.sleep(0)
    future.set_result("gift")
    print(task.cancel())
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: True
# expect: cancelled <Future finished result='gift'>
# expect: True
