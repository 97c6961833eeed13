# A task that waits on a Future is cancelled: so is the Future.
import asyncio


async def waits(future):
    try:
        return await future
    except asyncio.CancelledError as error:
        print("cancelled", error.args, future.cancelled())
        raise


async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    print(task.cancel("stop"), task.cancelling(), task.done())
    print(future.cancelled(), future.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled())
    print(task.cancel())


asyncio.run(main())
# expect: True 1 False
# expect: True True
# expect: cancelled ('stop',) True
# expect: ('stop',) True
# expect: False
