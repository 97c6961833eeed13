"""`gather`: run several awaitables at the same time and wait for all their results."""

from _asyncio import Future, get_event_loop

from .exceptions import CancelledError
from .futures import _get_loop
from .task import _ensure_future

__name__ = "asyncio.tasks"  # where programs know this from


class _GatheringFuture(Future):
    """What `gather` returns: cancelling it cancels the children, and they decide how it ends."""

    def __init__(self, children, unfinished, return_exceptions, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._unfinished = unfinished
        self._return_exceptions = return_exceptions
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

    def _child_ended(self, child):
        """Count the child; end at the first error, or when all children have ended."""
        self._unfinished -= 1
        if not self._return_exceptions:
            if child.cancelled():
                self.set_exception(child._make_cancelled_error())
                return
            if child.exception() is not None:
                self.set_exception(child.exception())
                return
        if self._unfinished == 0:
            self._settle()

    def _settle(self):
        """All children have ended, none with an error that had to be raised at once."""
        # Look at every outcome even if nobody gets the list: they count as asked for.
        if self._return_exceptions:
            results = [_outcome_of(child) for child in self._children]
        else:
            results = [child.result() for child in self._children]
        if self._cancel_requested:
            # Any child would do to make the error with the right message; CPython's choice.
            self.set_exception(self._children[-1]._make_cancelled_error())
        else:
            self.set_result(results)


def gather(*coros_or_futures, return_exceptions=False):
    """A future for the list of the results, in the order of the arguments."""
    if not coros_or_futures:
        outer = get_event_loop().create_future()
        outer.set_result([])
        return outer

    def _done_callback(child):
        if outer is not None and not outer.done():
            outer._child_ended(child)
        elif not child.cancelled():
            # Nobody will ask for this error any more: do not report it as forgotten.
            child.exception()

    outer = None
    children, unfinished, already_done, loop = _start(coros_or_futures, _done_callback)
    outer = _GatheringFuture(children, unfinished, return_exceptions, loop=loop)
    # Futures that had ended before count only now: the last of them may end `outer`.
    for future in already_done:
        _done_callback(future)
    return outer


def _start(coros_or_futures, done_callback):
    """Give each its future, which calls back: all futures, how many different ones, which of them
    have ended already and do not call back, and their loop."""
    # The same awaitable given twice runs once and appears twice among the results.
    future_of = {}
    already_done = []
    loop = None
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
            future.add_done_callback(done_callback)

    children = list(future_of.values())
    if len(children) < len(coros_or_futures):
        children = [future_of[arg] for arg in coros_or_futures]
    return children, len(future_of), already_done, loop


def _outcome_of(child):
    """What stands for `child` in the list of results: its result, or its exception."""
    if child.cancelled():
        # A new one: this is a value in a list, no cancellation on its way through anything.
        message = child._cancel_message
        return CancelledError("" if message is None else message)
    error = child.exception()
    return child.result() if error is None else error
