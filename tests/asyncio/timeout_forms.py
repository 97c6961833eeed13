# In time, too late, no limit, no time at all.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for n, limit in [(1, 2), (2, 1), (1, None), (1, 0), (1, -1), (0, 0), (0, -1), (1, 1)]:
        try:
            async with asyncio.timeout(limit) as cm:
                await asyncio.sleep(n)
            print(n, limit, "in time", cm.expired(), loop.time())
        except TimeoutError as error:
            print(n, limit, repr(error), repr(error.__cause__), cm.expired(), loop.time())
        print(asyncio.current_task().cancelling())


asyncio.run(main())
# expect: 1 2 in time False 1.0
# expect: 0
# expect: 2 1 TimeoutError() CancelledError() True 2.0
# expect: 0
# expect: 1 None in time False 3.0
# expect: 0
# expect: 1 0 TimeoutError() CancelledError() True 3.0
# expect: 0
# expect: 1 -1 TimeoutError() CancelledError() True 3.0
# expect: 0
# expect: 0 0 TimeoutError() CancelledError() True 3.0
# expect: 0
# expect: 0 -1 TimeoutError() CancelledError() True 3.0
# expect: 0
# expect: 1 1 TimeoutError() CancelledError() True 4.0
# expect: 0
