"""`run` and Runner: make a loop, run a coroutine in it to the end, and leave nothing behind."""

import signal
from _asyncio import _get_running_loop
from contextvars import copy_context

from .coroutines import iscoroutine
from .events import new_event_loop, set_event_loop
from .exceptions import CancelledError
from .gather import gather
from .task import _unfinished_tasks

# created ──first use──▶ initialized ──close──▶ closed
CREATED = "created"
INITIALIZED = "initialized"
CLOSED = "closed"

# How long to wait for worker threads to end, in seconds.
THREAD_JOIN_TIMEOUT = 300


def run(main, *, debug=None, loop_factory=None):
    """Run the coroutine `main` in a loop of its own, and return its result."""
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


class Runner:
    """A loop for several calls of `run` one after another, all in the same context."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = CREATED
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._context = None
        self._interrupts = 0
        self._has_set_event_loop = False

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        """The loop, which is made if it has not been used yet."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Run one coroutine to its end, and return its result."""
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()

        task = self._loop.create_task(coro, context=self._context if context is None else context)
        self._interrupts = 0
        handler = self._listen_for_interrupt(task)
        try:
            return self._loop.run_until_complete(task)
        except CancelledError:
            # If only Ctrl-C asked for this cancellation, say so.
            if self._interrupts > 0 and task.uncancel() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            if handler is not None and signal.getsignal(signal.SIGINT) is handler:
                signal.signal(signal.SIGINT, signal.default_int_handler)

    def close(self):
        """Cancel the tasks that are left, let async generators clean up, and close the loop."""
        if self._state is not INITIALIZED:
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor(THREAD_JOIN_TIMEOUT))
        finally:
            if self._has_set_event_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = CLOSED

    def _lazy_init(self):
        if self._state is CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is INITIALIZED:
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            set_event_loop(self._loop)
            self._has_set_event_loop = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = copy_context()
        self._state = INITIALIZED

    def _listen_for_interrupt(self, task):
        """Let Ctrl-C cancel `task`; the handler, or None if the program has one of its own."""
        if signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            return None

        def on_interrupt(signum, frame):
            self._interrupts += 1
            if self._interrupts == 1 and not task.done():
                task.cancel()
                # The loop may be asleep: make it look.
                self._loop.call_soon_threadsafe(lambda: None)
                return
            # The task does not listen, or is not there any more.
            raise KeyboardInterrupt()

        try:
            signal.signal(signal.SIGINT, on_interrupt)
        except ValueError:
            # Only the main thread hears signals.
            return None
        return on_interrupt


def _cancel_all_tasks(loop):
    """Cancel what is still running, wait until it has ended, and report what went wrong."""
    leftover = _unfinished_tasks(loop)
    if not leftover:
        return
    for task in leftover:
        task.cancel()
    loop.run_until_complete(gather(*leftover, return_exceptions=True))
    for task in leftover:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )
