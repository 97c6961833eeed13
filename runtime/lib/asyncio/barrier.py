"""Barrier: tasks wait for each other until enough of them have arrived, then all go on."""

from .condition import Condition
from .exceptions import BrokenBarrierError
from .waiters import _LoopBoundMixin

__name__ = "asyncio.locks"  # where programs know this from

# The states, as they read in the repr:
#
#     filling ──last one arrives──▶ draining ──last one has left──▶ filling
#     filling, draining ──reset──▶ resetting ──last one has left──▶ filling
#     any ──abort──▶ broken ──reset──▶ as above
FILLING = "filling"
DRAINING = "draining"
RESETTING = "resetting"
BROKEN = "broken"


class Barrier(_LoopBoundMixin):
    """A meeting point for `parties` tasks, which can be used again and again."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._parties = parties
        self._cond = Condition()
        self._state = FILLING
        self._count = 0

    def __repr__(self):
        state = self._state
        if not self.broken:
            state += f", waiters:{self.n_waiting}/{self.parties}"
        return f"<{super().__repr__()[1:-1]} [{state}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass

    @property
    def parties(self):
        """How many tasks must arrive."""
        return self._parties

    @property
    def n_waiting(self):
        """How many have arrived and wait for the others."""
        return self._count if self._state is FILLING else 0

    @property
    def broken(self):
        """Was the barrier aborted?"""
        return self._state is BROKEN

    async def wait(self):
        """Wait for the others; the result is the order of arrival, from 0 to `parties` - 1."""
        async with self._cond:
            # Those of the previous round must all have left before a new one can form.
            await self._cond.wait_for(self._is_open)
            if self._state is BROKEN:
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._change(DRAINING)
                else:
                    await self._wait_for_others()
                return index
            finally:
                self._leave()

    def _is_open(self):
        return self._state is FILLING or self._state is BROKEN

    def _is_over(self):
        return self._state is not FILLING

    async def _wait_for_others(self):
        await self._cond.wait_for(self._is_over)
        if self._state is not DRAINING:
            raise BrokenBarrierError("Abort or reset of barrier")

    def _leave(self):
        """Count one out; the last one opens the barrier for the next round."""
        self._count -= 1
        if self._count == 0 and (self._state is RESETTING or self._state is DRAINING):
            self._change(FILLING)

    def _change(self, state):
        self._state = state
        self._cond.notify_all()

    async def reset(self):
        """Start over; tasks that wait get BrokenBarrierError."""
        async with self._cond:
            self._change(RESETTING if self._count > 0 else FILLING)

    async def abort(self):
        """Break the barrier; those who wait, and all who come, get BrokenBarrierError."""
        async with self._cond:
            self._change(BROKEN)
