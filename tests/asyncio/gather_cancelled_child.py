# A child that is cancelled alone ends the gather with CancelledError.
import asyncio


async def main():
    child = asyncio.create_task(asyncio.sleep(1))
    other = asyncio.create_task(asyncio.sleep(0.5, "other"))
    future = asyncio.gather(child, other)
    await asyncio.sleep(0)
    child.cancel("child only")
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args, future.cancelled(), future.done(), other.done())
    print(asyncio.current_task().cancelling(), await other)
    child = asyncio.create_task(asyncio.sleep(1))
    future = asyncio.gather(child, return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel("child only")
    print(await future, future)


asyncio.run(main())
# expect: ('child only',) False True False
# expect: 0 other
# expect: [CancelledError('')] <_GatheringFuture finished result=[CancelledError('')]>
