# The result and the deadline in the same iteration: the result wins.
import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return "in time"


async def main():
    for seconds in (0.125, 0.25):
        try:
            print(await asyncio.wait_for(work(seconds), 0.25))
        except TimeoutError as error:
            print("too late", repr(error), repr(error.__cause__))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.25, future.set_result, "set")
    try:
        print(await asyncio.wait_for(future, 0.25))
    except TimeoutError as error:
        print("too late", repr(error), future)


asyncio.run(main())
# expect: in time
# expect: too late TimeoutError() CancelledError()
# expect: too late TimeoutError() <Future finished result='set'>
