"""The queue of waiting tasks that lock, event, condition and semaphore are built on.

A task that must wait draws a turn, which is a Future, and awaits it. Whoever wakes it gives the
turn a result. That only makes the task ready: it runs later, and keeps its place in line until it
does, so nobody who comes meanwhile can overtake it.

    joined ──wake──▶ woken ──runs──▶ gone
      └───cancel──▶ cancelled ──runs──▶ gone

A task can also be cancelled between being woken and running. What it was woken for would then be
lost, so each primitive says at its `except CancelledError` what it does about that.
"""

from _asyncio import _get_running_loop
from _collections import deque  # without the rest of collections, for a quick start

__name__ = "asyncio.mixins"  # where programs know this from


class _LoopBoundMixin:
    """Something that belongs to the first loop in which a task had to wait for it."""

    _loop = None

    def _join(self, line):
        """Draw a turn at the end of `line`; the caller goes on to await it."""
        loop = _get_running_loop()
        if loop is not self._loop:
            if self._loop is not None:
                raise RuntimeError(f"{self!r} is bound to a different event loop")
            self._loop = loop
        turn = loop.create_future()
        line.append(turn)
        return turn


class WaitQueue(deque):
    """Turns in the order in which they were drawn; whoever has one leaves by `remove`."""

    def has_claims(self):
        """Does anybody in line, woken or not, still want what they came for?"""
        for turn in self:
            if not turn.cancelled():
                return True
        return False

    def wake_first(self):
        """Wake whoever is first; if that one is already woken, the next is not its substitute."""
        if self:
            first = self[0]
            if not first.done():
                first.set_result(True)

    def wake(self, count, answer=True):
        """Wake the first `count` that sleep."""
        for turn in self:
            if count <= 0:
                break
            if not turn.done():
                turn.set_result(answer)
                count -= 1
