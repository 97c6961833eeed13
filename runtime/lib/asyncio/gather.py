"""`gather`: run several awaitables at the same time and wait for all their results."""

from _asyncio import Future, get_event_loop

from .exceptions import CancelledError
from .futures import _get_loop
from .task import _ensure_future

__name__ = "asyncio.tasks"  # where programs know this from


class _GatheringFuture(Future):
    """What `gather` returns: cancelling it cancels the children, and they decide how it ends."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False

    def cancel(self, msg=None):
        if self.done():
            return False
        heard = False
        for child in self._children:
            if child.cancel(msg=msg):
                heard = True
        if heard:
            # The children may swallow the cancellation; the gathering is cancelled all the same,
            # once they have all ended.
            self._cancel_requested = True
        return heard

    def _settle(self, children, return_exceptions):
        """All children have ended, none with an error that had to be raised at once."""
        # Look at every outcome even if nobody gets the list: they count as asked for.
        if return_exceptions:
            results = [_outcome_of(child) for child in children]
        else:
            results = [child.result() for child in children]
        if self._cancel_requested:
            # Any child would do to make the error with the right message; CPython's choice.
            self.set_exception(children[-1]._make_cancelled_error())
        else:
            self.set_result(results)


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the list of the results, in the order of the arguments."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer

    def _done_callback(child):
        """Count the child; end `outer` at the first error, or when all children have ended."""
        nonlocal unfinished
        unfinished -= 1
        if outer is None or outer.done():
            if not child.cancelled():
                # Nobody will ask for this error any more: do not report it as forgotten.
                child.exception()
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                outer.set_exception(child.exception())
                return
        if unfinished == 0:
            outer._settle(children, return_exceptions)

    # The same awaitable given twice runs once and appears twice among the results.
    future_of = {}
    already_done = []
    loop = None
    outer = None
    for arg in coros_or_futures:
        if arg in future_of:
            continue
        future = _ensure_future(arg, loop)
        if loop is None:
            loop = _get_loop(future)
        if future is not arg:
            # A task that only `gather` knows may be dropped together with it in silence.
            future._log_destroy_pending = False
        future_of[arg] = future
        if future.done():
            already_done.append(future)
        else:
            future.add_done_callback(_done_callback)

    unfinished = len(future_of)
    children = list(future_of.values())
    if unfinished < len(coros_or_futures):
        children = [future_of[arg] for arg in coros_or_futures]
    outer = _GatheringFuture(children, loop=loop)
    # Futures that had ended before count only now: the last of them may end `outer`.
    for future in already_done:
        _done_callback(future)
    return outer


def _outcome_of(child):
    """What stands for `child` in the list of results: its result, or its exception."""
    if child.cancelled():
        # A new one: this is a value in a list, no cancellation on its way through anything.
        message = child._cancel_message
        return CancelledError("" if message is None else message)
    error = child.exception()
    return child.result() if error is None else error
