# gather with the same awaitable more than once, gathers in gathers, and each way to end them.
import asyncio


async def work(number, delay=0.1, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return number


def tell(future):
    if not future.done():
        return "pending"
    return "cancelled" if future.cancelled() else repr(future.exception() or future.result())


async def attempt(label, group, *watched):
    try:
        found = await group
    except BaseException as error:
        found = repr(error)
    print(label, found, [tell(future) for future in watched])


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work(1))
    await attempt("same task", asyncio.gather(task, task, task), task)
    coro = work(2)
    await attempt("same coroutine", asyncio.gather(coro, work(3), coro))
    done = loop.create_future()
    done.set_result("done")
    group = asyncio.gather(done)
    print(group.done())
    await attempt("done already", group)
    failed = loop.create_future()
    failed.set_exception(ValueError("failed"))
    group = asyncio.gather(failed, work(4))
    await attempt("failed already", group)
    inner = asyncio.gather(work(5), work(6, 0.2))
    await attempt("nested", asyncio.gather(inner, work(7), asyncio.gather()), inner)
    inner = asyncio.gather(work(8), work(9, 0.05, ValueError("inner")))
    await attempt("nested that fails", asyncio.gather(inner, work(10)), inner)
    inner = asyncio.gather(work(8), work(9, 0.05, ValueError("inner")))
    await attempt("nested, collected", asyncio.gather(inner, work(10), return_exceptions=True), inner)
    inner = asyncio.gather(work(11), work(12))
    outer = asyncio.gather(inner, work(13))
    loop.call_later(0.05, inner.cancel, "inner")
    await attempt("inner cancelled", outer, inner)
    inner = asyncio.gather(work(11), work(12), return_exceptions=True)
    outer = asyncio.gather(inner, work(13), return_exceptions=True)
    loop.call_later(0.05, outer.cancel, "outer")
    await attempt("outer cancelled", outer, inner)
    task = asyncio.create_task(work(14))
    outer = asyncio.gather(task, asyncio.shield(task))
    loop.call_later(0.05, outer.cancel)
    await attempt("task and its shield", outer, task)
    empty = asyncio.gather()
    print(empty.done(), type(empty).__name__, await empty, empty.cancel())
    for wrong in 5, None, "ab", [work]:
        try:
            await asyncio.gather(wrong)
        except TypeError as error:
            print(error)
    group = asyncio.gather(work(1), work(2))
    print(group.cancel("a"), group.cancel("b"), group.done(), group.cancelled())
    await attempt("cancelled twice", group)
    group = asyncio.gather(work(1), work(2, error=KeyError(2)), return_exceptions=True)
    waiter = asyncio.create_task(attempt("awaited by a task that is cancelled", group))
    await asyncio.sleep(0)
    waiter.cancel("waiter")
    await waiter
    results = await asyncio.gather(*[work(number, 0.3 - number / 10) for number in range(3)])
    print(results, type(results).__name__)


asyncio.run(main())
# expect: same task [1, 1, 1] ['1']
# expect: same coroutine [2, 3, 2] []
# expect: True
# expect: done already ['done'] []
# expect: failed already ValueError('failed') []
# expect: nested [[5, 6], 7, []] ['[5, 6]']
# expect: nested that fails ValueError('inner') ["ValueError('inner')"]
# expect: nested, collected [ValueError('inner'), 10] ["ValueError('inner')"]
# expect: inner cancelled CancelledError('inner') ["CancelledError('inner')"]
# expect: outer cancelled CancelledError('outer') ["CancelledError('outer')"]
# expect: task and its shield CancelledError() ['cancelled']
# expect: True Future [] False
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: unhashable type: 'list'
# expect: True True False False
# expect: cancelled twice CancelledError('b') []
# expect: awaited by a task that is cancelled CancelledError('waiter') []
# expect: [0, 1, 2] list
