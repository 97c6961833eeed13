"""`shield`: wait for something without passing a cancellation on to it."""

from .futures import _get_loop
from .task import ensure_future

__name__ = "asyncio.tasks"  # where programs know this from


def shield(arg):
    """A future that ends as `arg` does; cancelling it leaves `arg` running."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = _get_loop(inner).create_future()

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                # Nobody waits for this error any more: do not report it as forgotten.
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        # If the waiting was cancelled first, an error of `inner` is not this function's any more.
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer
