"""The exceptions of asyncio that are not raised by one primitive alone."""

from .host import CancelledError, InvalidStateError

# Programs catch `asyncio.TimeoutError`; it has been the built-in one since Python 3.11.
TimeoutError = TimeoutError


class BrokenBarrierError(RuntimeError):
    """A barrier was aborted, or was reset while tasks waited at it."""
