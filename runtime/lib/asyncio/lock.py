"""Lock: at most one task at a time between `acquire` and `release`."""

from .exceptions import CancelledError
from .waiters import _LoopBoundMixin, WaitQueue

__name__ = "asyncio.locks"  # where programs know this from


class _ContextManagerMixin:
    """`async with` for everything that has `acquire` and `release`."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        self.release()


class Lock(_ContextManagerMixin, _LoopBoundMixin):
    """A mutual exclusion lock.  Whoever has waited longest gets it next."""

    def __init__(self):
        self._locked = False
        self._waiters = WaitQueue()

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    def locked(self):
        """Does some task hold the lock?"""
        return self._locked

    async def acquire(self):
        """Wait until the lock is free and take it; always True."""
        # A lock that was just released belongs to whoever was woken for it, although that task
        # has not run yet: so being unlocked is not enough, nobody may be in line either.
        if not self._locked and not self._waiters.has_claims():
            self._locked = True
            return True

        turn = self._join(self._waiters)
        try:
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        except CancelledError:
            # Perhaps this task was woken for the lock before it was cancelled: pass it on.
            if not self._locked:
                self._waiters.wake_first()
            raise
        self._locked = True
        return True

    def release(self):
        """Give the lock back; not only the task that took it may do so."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._waiters.wake_first()
