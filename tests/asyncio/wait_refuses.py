# What wait refuses.
import asyncio


async def main():
    coro = asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0))
    for attempt in (
        asyncio.wait([coro]), asyncio.wait(coro), asyncio.wait([]), asyncio.wait(task),
        asyncio.wait([task], return_when="SOME"), asyncio.wait(()), asyncio.wait([3]),
    ):
        try:
            await attempt
        except (TypeError, ValueError, AttributeError) as error:
            print(repr(error))
    coro.close()
    try:
        asyncio.wait(timeout=3)
    except TypeError as error:
        print(error)
    await task
    done, pending = await asyncio.wait((task, task))
    print(len(done), len(pending))


asyncio.run(main())
# expect: TypeError('Passing coroutines is forbidden, use tasks explicitly.')
# expect: TypeError('expect a list of futures, not coroutine')
# expect: ValueError('Set of Tasks/Futures is empty.')
# expect: TypeError('expect a list of futures, not Task')
# expect: ValueError('Invalid return_when value: SOME')
# expect: ValueError('Set of Tasks/Futures is empty.')
# expect: AttributeError("'int' object has no attribute 'add_done_callback'")
# expect: wait() missing 1 required positional argument: 'fs'
# expect: 1 0
