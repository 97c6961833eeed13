"""`timeout`: a time limit for a block of code, kept by cancelling the task at the deadline."""

from _asyncio import current_task, get_running_loop

from .exceptions import CancelledError, TimeoutError

# The states, as they read in the repr:
#
#     created ──enter──▶ active ──deadline──▶ expiring ──exit──▶ expired
#                          └──────exit──────▶ finished
CREATED = "created"
ACTIVE = "active"
EXPIRING = "expiring"
EXPIRED = "expired"
FINISHED = "finished"


def timeout(delay):
    """A time limit of `delay` seconds from now for an `async with` block; None is no limit."""
    loop = get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """A time limit at the moment `when` of the loop's clock; None is no limit."""
    return Timeout(when)


class Timeout:
    """Cancels the task at the deadline, and turns that cancellation, and no other, into
    TimeoutError when it leaves the block."""

    def __init__(self, when):
        self._state = CREATED
        self._when = when
        self._task = None
        self._timer = None
        # How many cancellations of the task others have asked for when it enters the block: they
        # are not this timeout's.
        self._cancelling = 0

    def __repr__(self):
        if self._state is not ACTIVE:
            return f"<Timeout [{self._state}]>"
        when = None if self._when is None else round(self._when, 3)
        return f"<Timeout [{self._state}] when={when}>"

    def when(self):
        """The deadline, or None."""
        return self._when

    def expired(self):
        """Has the deadline passed inside the block?"""
        return self._state is EXPIRING or self._state is EXPIRED

    def reschedule(self, when):
        """Move the deadline; None takes it away."""
        if self._state is not ACTIVE:
            if self._state is CREATED:
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if when is None else self._schedule(when)

    def _schedule(self, when):
        loop = get_running_loop()
        if when <= loop.time():
            # Too late already: the next thing that the task waits for will be cancelled.
            return loop.call_soon(self._on_timeout)
        return loop.call_at(when, self._on_timeout)

    def _on_timeout(self):
        self._task.cancel()
        self._state = EXPIRING
        self._timer = None

    async def __aenter__(self):
        if self._state is not CREATED:
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = ACTIVE
        self._task = task
        self._cancelling = task.cancelling()
        if self._when is not None:
            self._timer = self._schedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state is ACTIVE:
            self._state = FINISHED
        elif self._state is EXPIRING:
            self._state = EXPIRED
            # If more cancellations are pending than when the block was entered, somebody else
            # wants this task to end too, and the cancellation must go on.
            if self._task.uncancel() <= self._cancelling and exc_val is not None:
                if isinstance(exc_val, CancelledError):
                    raise TimeoutError from exc_val
                _explain(exc_val)
                if isinstance(exc_val, ExceptionGroup):
                    for error in exc_val.exceptions:
                        _explain(error)
        return None


def _explain(error):
    """The cancellation led to another error: put the timeout between them in its history."""
    while error.__context__ is not None:
        if isinstance(error.__context__, CancelledError):
            expiry = TimeoutError()
            expiry.__cause__ = expiry.__context__ = error.__context__
            error.__context__ = expiry
            break
        error = error.__context__
