# wait_for whose limit passes in the very turn in which the awaited thing ends.
import asyncio


async def ends_at(delay, how):
    await asyncio.sleep(delay)
    if how == "fails":
        raise KeyError(delay)
    return delay


async def cleans_up(delay, how):
    try:
        await asyncio.sleep(9)
    finally:
        await asyncio.sleep(delay)
        if how == "fails":
            raise KeyError("in cleanup")
        if how == "returns":
            return "swallowed"


async def attempt(label, what, limit):
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        found = await asyncio.wait_for(what, limit)
    except BaseException as error:
        found = f"{error!r} from {error.__cause__!r} after {error.__context__!r}"
    print(f"{label}: {loop.time() - start:g} {found}")


async def main():
    for how in "returns", "fails":
        for delay, limit in (0.5, 0.5), (0, 0), (0, 0.5), (0.5, 0), (0.5, -1), (0.25, 0.5), (0, None):
            await attempt(f"{how} at {delay}, limit {limit}", ends_at(delay, how), limit)
            task = asyncio.create_task(ends_at(delay, how))
            await asyncio.sleep(0)
            await attempt("    as a task", task, limit)
            await asyncio.sleep(1)
            if task.done() and not task.cancelled():
                task.exception()
    for how in "returns", "fails", "is cancelled":
        for delay in 0, 0.5:
            await attempt(f"{how} {delay} after the limit", cleans_up(delay, how), 0.5)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.5, future.set_result, "set")
    await attempt("future", future, 0.5)
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.5, future.cancel, "by timer")
    await attempt("cancelled future", future, 1)


asyncio.run(main())
# expect: returns at 0.5, limit 0.5: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect: returns at 0, limit 0: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: returns at 0, limit 0.5: 0 0
# expect:     as a task: 0 0
# expect: returns at 0.5, limit 0: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: returns at 0.5, limit -1: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: returns at 0.25, limit 0.5: 0.25 0.25
# expect:     as a task: 0.25 0.25
# expect: returns at 0, limit None: 0 0
# expect:     as a task: 0 0
# expect: fails at 0.5, limit 0.5: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect: fails at 0, limit 0: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: fails at 0, limit 0.5: 0 KeyError(0) from None after None
# expect:     as a task: 0 KeyError(0) from None after None
# expect: fails at 0.5, limit 0: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: fails at 0.5, limit -1: 0 TimeoutError() from CancelledError() after CancelledError()
# expect:     as a task: 0 TimeoutError() from CancelledError() after CancelledError()
# expect: fails at 0.25, limit 0.5: 0.25 KeyError(0.25) from None after None
# expect:     as a task: 0.25 KeyError(0.25) from None after None
# expect: fails at 0, limit None: 0 KeyError(0) from None after None
# expect:     as a task: 0 KeyError(0) from None after None
# expect: returns 0 after the limit: 0.5 swallowed
# expect: returns 0.5 after the limit: 1 swallowed
# expect: fails 0 after the limit: 0.5 KeyError('in cleanup') from None after TimeoutError()
# expect: fails 0.5 after the limit: 1 KeyError('in cleanup') from None after TimeoutError()
# expect: is cancelled 0 after the limit: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect: is cancelled 0.5 after the limit: 1 TimeoutError() from CancelledError() after CancelledError()
# expect: future: 0.5 TimeoutError() from CancelledError() after CancelledError()
# expect: cancelled future: 0.5 CancelledError('by timer') from None after None
