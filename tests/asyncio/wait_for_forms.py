# In time, too late, no limit, no time at all.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    for n, limit in [(1, 2), (2, 1), (1, None), (1, 0), (1, -1), (0, 0), (1, 1)]:
        try:
            print(n, limit, await asyncio.wait_for(work(n), limit))
        except TimeoutError as error:
            print(n, limit, repr(error), repr(error.__cause__), error.args)
    task = asyncio.create_task(work(1))
    await asyncio.sleep(2)
    print(await asyncio.wait_for(task, 0))
    try:
        await asyncio.wait_for(3, 1)
    except TypeError as error:
        print(error)
    try:
        await asyncio.wait_for(3, 0)
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: 1 2 1
# expect: cancelled 2
# expect: 2 1 TimeoutError() CancelledError() ()
# expect: 1 None 1
# expect: 1 0 TimeoutError() CancelledError() ()
# expect: 1 -1 TimeoutError() CancelledError() ()
# expect: 0 0 TimeoutError() CancelledError() ()
# expect: cancelled 1
# expect: 1 1 TimeoutError() CancelledError() ()
# expect: 1
# expect: object int can't be used in 'await' expression
# expect: An asyncio.Future, a coroutine or an awaitable is required
