"""Queue, and its relatives that give the smallest or the newest item first."""

from _collections import deque  # without the rest of collections, for a quick start
from heapq import heappop, heappush

from .event import Event
from .waiters import _LoopBoundMixin


class QueueEmpty(Exception):
    """`get_nowait` found nothing."""


class QueueFull(Exception):
    """`put_nowait` found no room."""


class QueueShutDown(Exception):
    """The queue was shut down: nothing can be put in any more, or nothing is left to get."""


class Queue(_LoopBoundMixin):
    """First in, first out; with a `maxsize` above 0, `put` waits while the queue is full."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        # Unlike the turns of a lock, those who wait here leave the line when they are woken: an
        # item is not kept for anybody, so a task that was woken looks again.
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._is_shutdown = False
        self._init(maxsize)

    # These three say in which order items come out; the relatives below override them.

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._describe()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._describe()}>"

    def _describe(self):
        text = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            text += f" _queue={list(self._queue)!r}"
        if self._getters:
            text += f" _getters[{len(self._getters)}]"
        if self._putters:
            text += f" _putters[{len(self._putters)}]"
        if self._unfinished_tasks:
            text += f" tasks={self._unfinished_tasks}"
        if self._is_shutdown:
            text += " shutdown"
        return text

    @classmethod
    def __class_getitem__(cls, item):
        # `Queue[int]` is for hints, which are seldom evaluated.
        from types import GenericAlias

        return GenericAlias(cls, item)

    def qsize(self):
        """How many items are in the queue?"""
        return len(self._queue)

    @property
    def maxsize(self):
        """How many items have room; 0 or less means any number."""
        return self._maxsize

    def empty(self):
        """Is there nothing to get?"""
        return not self._queue

    def full(self):
        """Is there no room to put?"""
        if self._maxsize <= 0:
            return False
        return self.qsize() >= self._maxsize

    async def put(self, item):
        """Put `item` in, as soon as there is room."""
        while (turn := self._turn_to_put()) is not None:
            try:
                await turn
            except BaseException:
                self._give_up(turn, self._putters, self.full)
                raise
        return self.put_nowait(item)

    def put_nowait(self, item):
        """Put `item` in; without room, QueueFull is raised."""
        if self._is_shutdown:
            raise QueueShutDown
        if self.full():
            raise QueueFull
        self._put(item)
        if self._unfinished_tasks == 0:
            self._finished.clear()
        self._unfinished_tasks += 1
        _wake_next(self._getters)

    async def get(self):
        """Take the next item out, as soon as there is one."""
        while (turn := self._turn_to_get()) is not None:
            try:
                await turn
            except BaseException:
                self._give_up(turn, self._getters, self.empty)
                raise
        return self.get_nowait()

    def get_nowait(self):
        """Take the next item out; if there is none, QueueEmpty is raised."""
        if self.empty():
            if self._is_shutdown:
                raise QueueShutDown
            raise QueueEmpty
        item = self._get()
        _wake_next(self._putters)
        return item

    # Who must wait draws a turn; None says that there is no need.

    def _turn_to_put(self):
        if not self.full():
            return None
        if self._is_shutdown:
            raise QueueShutDown
        return self._join(self._putters)

    def _turn_to_get(self):
        if not self.empty():
            return None
        if self._is_shutdown:
            raise QueueShutDown
        return self._join(self._getters)

    def _give_up(self, turn, line, must_wait):
        """The wait for `turn` in `line` was interrupted, perhaps after it had come up."""
        turn.cancel()
        if turn in line:
            line.remove(turn)
        # A turn that is not cancelled even now was woken before: the reason for that is still
        # there, and another task can use it.
        if not must_wait() and not turn.cancelled():
            _wake_next(line)

    def task_done(self):
        """Say that the work on one item that was taken out is finished; see `join`."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        """Wait until every item that was ever put in has had its `task_done`."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Let nothing more in; items inside can still be got, unless `immediate` drops them."""
        self._is_shutdown = True
        if immediate:
            while not self.empty():
                self._get()
                if self._unfinished_tasks > 0:
                    self._unfinished_tasks -= 1
            if self._unfinished_tasks == 0:
                self._finished.set()
        # Whoever waits must look again, and will find the queue shut down.
        while self._getters:
            _wake_next(self._getters)
        while self._putters:
            _wake_next(self._putters)


def _wake_next(line):
    """Let the first in `line` that has not given up look again."""
    while line:
        turn = line.popleft()
        if not turn.done():
            turn.set_result(None)
            break


class PriorityQueue(Queue):
    """The smallest item comes first; items are often pairs `(priority, data)`."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return heappop(self._queue)

    def _put(self, item):
        heappush(self._queue, item)


class LifoQueue(Queue):
    """The newest item comes first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()

    def _put(self, item):
        self._queue.append(item)
