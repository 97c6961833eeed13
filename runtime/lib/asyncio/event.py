"""Event: a flag that tasks can wait for; setting it wakes all of them at once."""

from .waiters import _LoopBoundMixin, WaitQueue

__name__ = "asyncio.locks"  # where programs know this from


class Event(_LoopBoundMixin):
    """A flag, at first not set."""

    def __init__(self):
        self._value = False
        self._waiters = WaitQueue()

    def __repr__(self):
        state = "set" if self._value else "unset"
        if self._waiters:
            state += f", waiters:{len(self._waiters)}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    def is_set(self):
        """Is the flag set?"""
        return self._value

    def set(self):
        """Set the flag; it stays set, so tasks that come later do not wait at all."""
        if not self._value:
            self._value = True
            self._waiters.wake(len(self._waiters))

    def clear(self):
        """Take the flag down again; tasks that were woken by `set` still run."""
        self._value = False

    async def wait(self):
        """Wait until the flag is set; always True."""
        if not self._value:
            turn = self._join(self._waiters)
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        return True
