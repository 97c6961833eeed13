# The result arrives in the same turn as the timeout.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for first in ("result", "timeout"):
        future = loop.create_future()
        if first == "result":
            loop.call_later(1, future.set_result, "just in time")
            task = asyncio.create_task(asyncio.wait_for(future, 1))
            await asyncio.sleep(0)
        else:
            task = asyncio.create_task(asyncio.wait_for(future, 1))
            await asyncio.sleep(0)
            loop.call_later(1, lambda: future.done() or future.set_result("too late"))
        try:
            print(first, await task)
        except TimeoutError as error:
            print(first, repr(error), future.cancelled())


asyncio.run(main())
# expect: result TimeoutError() False
# expect: timeout TimeoutError() True
