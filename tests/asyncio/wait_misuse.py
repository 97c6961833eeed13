# Coroutines, nothing, an unknown condition.
import asyncio


async def main():
    coro = asyncio.sleep(0)
    task = asyncio.create_task(asyncio.sleep(0))
    attempts = (
        lambda: asyncio.wait([coro]),
        lambda: asyncio.wait(coro),
        lambda: asyncio.wait(task),
        lambda: asyncio.wait([]),
        lambda: asyncio.wait([task], return_when="LATER"),
        lambda: asyncio.wait(3),
        lambda: asyncio.wait([3]),
    )
    for attempt in attempts:
        try:
            print(await attempt())
        except (TypeError, ValueError, AttributeError) as error:
            print(type(error).__name__, error)
    coro.close()
    done, pending = await asyncio.wait({task, task})
    print(len(done), len(pending), type(done).__name__)


asyncio.run(main())
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: TypeError expect a list of futures, not coroutine
# expect: TypeError expect a list of futures, not Task
# expect: ValueError Set of Tasks/Futures is empty.
# expect: ValueError Invalid return_when value: LATER
# expect: TypeError 'int' object is not iterable
# expect: AttributeError 'int' object has no attribute 'add_done_callback'
# expect: 1 0 set
