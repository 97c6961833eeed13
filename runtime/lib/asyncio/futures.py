"""Small helpers around Future, which itself is native."""

from _asyncio import Future


def isfuture(obj):
    """Is `obj` a Future, a Task, or something of the same protocol?"""
    if isinstance(obj, Future):
        return True
    # Any class takes part that has this attribute with a value other than None.  It is looked up
    # on the class first, so that objects that answer to every name are not taken for futures.
    return (
        hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None
    )


isfuture.__module__ = "asyncio.base_futures"


def _get_loop(future):
    """The loop that `future` belongs to."""
    try:
        get_loop = future.get_loop
    except AttributeError:
        return future._loop
    return get_loop()
