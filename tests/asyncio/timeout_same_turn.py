# The work ends in the same turn in which the timeout strikes.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for order in ("work first", "timeout first"):
        future = loop.create_future()
        if order == "work first":
            loop.call_later(1, future.set_result, "done")
        try:
            async with asyncio.timeout(1) as cm:
                if order == "timeout first":
                    loop.call_later(1, lambda: print("future", future))
                print(order, await future)
            print("in time", cm.expired())
        except TimeoutError:
            print(order, "late", future)
    # The deadline passes while the task computes: the next wait is interrupted, or none is.
    try:
        async with asyncio.timeout(0) as cm:
            print("no wait at all")
        print("fine", cm.expired())
    except TimeoutError:
        print("late")


asyncio.run(main())
# expect: work first late <Future finished result='done'>
# expect: future <Future cancelled>
# expect: timeout first late <Future cancelled>
# expect: no wait at all
# expect: fine False
