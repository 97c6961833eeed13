"""`wait` for some of several futures, and `wait_for` one with a time limit."""

from _asyncio import get_running_loop

from .coroutines import iscoroutine
from .exceptions import CancelledError, TimeoutError
from .futures import isfuture
from .task import ensure_future
from .timeouts import timeout as time_limit

__name__ = "asyncio.tasks"  # where programs know this from

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait until enough of the futures `fs` have ended; two sets, those done and those pending.

    A timeout raises nothing and cancels nothing: there are just more futures pending.
    """
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")

    # Each future once, in the order given.
    futures = dict.fromkeys(fs)
    for future in futures:
        if iscoroutine(future):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(futures, timeout, return_when, get_running_loop())


async def _wait(futures, timeout, return_when, loop):
    waiter = loop.create_future()
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    unfinished = len(futures)

    def _on_completion(future):
        nonlocal unfinished
        unfinished -= 1
        if (
            unfinished <= 0
            or return_when == FIRST_COMPLETED
            or return_when == FIRST_EXCEPTION
            and not future.cancelled()
            and future.exception() is not None
        ):
            if timer is not None:
                timer.cancel()
            _release_waiter(waiter)

    # A future that has ended already calls back too, one turn of the loop from now.
    for future in futures:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(_on_completion)

    done = set()
    pending = set()
    for future in futures:
        if future.done():
            done.add(future)
        else:
            pending.add(future)
    return done, pending


def _release_waiter(waiter, *_):
    """Wake whoever awaits `waiter`, unless that has happened; for timers and for futures."""
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """The result of `fut`; if it takes longer than `timeout` seconds, cancel it and raise
    TimeoutError."""
    if timeout is not None and timeout <= 0:
        return await _take_or_cancel(ensure_future(fut))
    async with time_limit(timeout):
        return await fut


async def _take_or_cancel(future):
    """The result of `future` if it is there by now; there is no time to wait for it."""
    if future.done():
        return future.result()
    await _cancel_and_wait(future)
    try:
        # It may have ended with a result in spite of the cancellation.
        return future.result()
    except CancelledError as cancellation:
        raise TimeoutError from cancellation


async def _cancel_and_wait(future):
    """Cancel `future` and wait until it has ended, however it ends."""
    from functools import partial

    waiter = get_running_loop().create_future()
    release = partial(_release_waiter, waiter)
    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)
