"""Semaphore: at most so many tasks at a time; BoundedSemaphore notices a release too many."""

from .exceptions import CancelledError
from .lock import _ContextManagerMixin
from .waiters import _LoopBoundMixin, WaitQueue

__name__ = "asyncio.locks"  # where programs know this from


class Semaphore(_ContextManagerMixin, _LoopBoundMixin):
    """A counter of free places.  Whoever has waited longest gets the next one."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = WaitQueue()

    def __repr__(self):
        state = "locked" if self.locked() else f"unlocked, value:{self._value}"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    def locked(self):
        """Would `acquire` have to wait?"""
        return self._value == 0 or self._waiters.has_claims()

    async def acquire(self):
        """Wait for a free place and take it; always True."""
        if not self.locked():
            self._value -= 1
            return True

        turn = self._join(self._waiters)
        try:
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        except CancelledError:
            # Whoever woke this task had already counted its place as taken: give that back.
            if turn.done() and not turn.cancelled():
                self._value += 1
            raise
        finally:
            # Places may have come free that nobody could be woken for, because those in line
            # were all woken already.  Now that the line has moved, look again.
            while self._value > 0 and self._wake_next():
                pass
        return True

    def release(self):
        """Give a place back; a task that did not take one may do so too."""
        self._value += 1
        self._wake_next()

    def _wake_next(self):
        """Give a place to the first in line that has none yet, if there is such a task."""
        for turn in self._waiters:
            if not turn.done():
                self._value -= 1
                turn.set_result(True)
                return True
        return False


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more free places than it had at first."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()
