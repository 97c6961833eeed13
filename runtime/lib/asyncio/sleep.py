"""`sleep`: let time pass for this task alone, or only let the others have a turn."""

from _asyncio import get_running_loop
from types import coroutine

from .host import _set_result_unless_cancelled
from .host import sleeps_natively

__name__ = "asyncio.tasks"  # where programs know this from


@coroutine
def __sleep0():
    """Wait for nothing: the task yields once, and goes to the end of the ready queue."""
    yield


@sleeps_natively  # while nobody looks, the host may let a task wait without this coroutine
async def sleep(delay, result=None):
    """Come back after `delay` seconds, with `result`; other tasks run meanwhile."""
    if delay <= 0:
        await __sleep0()
        return result

    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")

    loop = get_running_loop()
    alarm = loop.create_future()
    timer = loop.call_later(delay, _set_result_unless_cancelled, alarm, result)
    try:
        return await alarm
    finally:
        # A sleeper that is cancelled must not leave its timer behind.
        timer.cancel()
