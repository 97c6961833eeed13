"""Condition: wait, without holding the lock, until another task says that something changed."""

from .exceptions import CancelledError
from .lock import _ContextManagerMixin, Lock
from .waiters import _LoopBoundMixin, WaitQueue

__name__ = "asyncio.locks"  # where programs know this from


class Condition(_ContextManagerMixin, _LoopBoundMixin):
    """A lock, and a line of tasks that gave it up until they are notified."""

    def __init__(self, lock=None):
        if lock is None:
            lock = Lock()
        self._lock = lock
        self.locked = lock.locked
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = WaitQueue()

    def __repr__(self):
        state = "locked" if self.locked() else "unlocked"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    async def wait(self):
        """Release the lock, wait to be notified, and take the lock again; always True."""
        if not self._lock.locked():
            raise RuntimeError("cannot wait on un-acquired lock")

        turn = self._join(self._waiters)
        self._lock.release()
        try:
            try:
                try:
                    await turn
                finally:
                    self._waiters.remove(turn)
            finally:
                # The caller's `async with` will release the lock, so it must be held here, even
                # if the wait was cancelled.
                await self._reacquire()
        except BaseException:
            # Perhaps this task was notified before it was cancelled: notify another instead.
            self._waiters.wake(1, False)
            raise
        return True

    async def _reacquire(self):
        """Take the lock however often this is cancelled; raise the last cancellation at the end."""
        cancellation = None
        while True:
            try:
                await self._lock.acquire()
                break
            except CancelledError as error:
                cancellation = error
        if cancellation is not None:
            try:
                raise cancellation
            finally:
                # An exception holds its frame; the frame must not hold the exception.
                cancellation = None

    async def wait_for(self, predicate):
        """Wait until `predicate()` is true, and return what it gave."""
        # Being notified means "look again", not "it is so": another task may have been quicker.
        result = predicate()
        while not result:
            await self.wait()
            result = predicate()
        return result

    def notify(self, n=1):
        """Wake `n` of the tasks that wait; they run once the lock is released."""
        if not self._lock.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._waiters.wake(n, False)

    def notify_all(self):
        """Wake all tasks that wait."""
        self.notify(len(self._waiters))
