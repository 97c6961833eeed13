# Cancelling what has ended does nothing and says so.
import asyncio


async def main():
    task = asyncio.create_task(asyncio.sleep(0, "result"))
    await task
    print(task.cancel(), task.cancelled(), task.cancelling(), task.result())
    future = asyncio.get_running_loop().create_future()
    future.set_result(1)
    print(future.cancel(), future.cancelled())
    future = asyncio.get_running_loop().create_future()
    print(future.cancel("a"), future.cancel("b"), future.cancelled())
    try:
        await future
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
# expect: False False 0 result
# expect: False False
# expect: True False True
# expect: CancelledError('a')
