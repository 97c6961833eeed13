"""`as_completed`: the awaitables in the order in which they finish."""

from _asyncio import get_event_loop

from .coroutines import iscoroutine
from .exceptions import TimeoutError
from .futures import isfuture
from .queues import Queue
from .task import ensure_future

__name__ = "asyncio.tasks"  # where programs know this from


def as_completed(fs, *, timeout=None):
    """Iterate over `fs`, whichever ends first coming first.

    `async for` gives the futures themselves, already done. A plain `for` gives coroutines: awaiting
    the next one gives the result of whichever ends next.
    """
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


class _AsCompletedIterator:
    """Futures go into a queue as they end; each step of the iteration takes one out."""

    def __init__(self, aws, timeout):
        self._done = Queue()
        self._timer = None
        loop = get_event_loop()
        # Each awaitable once; two of them may still be the same future.
        self._todo = dict.fromkeys([ensure_future(aw, loop=loop) for aw in dict.fromkeys(aws)])
        self._left = len(self._todo)
        for future in self._todo:
            future.add_done_callback(self._handle_completion)
        if self._todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _handle_completion(self, future):
        if not self._todo:
            # The timeout came first, in the same turn of the loop.
            return
        del self._todo[future]
        self._done.put_nowait(future)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    def _handle_timeout(self):
        """Each step that is still to come finds None in the queue, which means: too late."""
        for future in self._todo:
            future.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future
