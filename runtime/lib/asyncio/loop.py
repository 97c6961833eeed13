"""The event loop: what is added in the language to the native one.

The native loop runs callbacks, timers and tasks. Here is how it is run until a future is done, how
it reports errors that nobody else can catch, and how it shuts down.
"""

from . import host
from .futures import _get_loop, isfuture
from .gather import gather
from .task import ensure_future

__name__ = "asyncio.base_events"  # where programs know this from


class AbstractEventLoop:
    """The common name of all event loops, for hints and `isinstance`."""

    __module__ = "asyncio.events"


class BaseEventLoop(host.EventLoop, AbstractEventLoop):
    """The native loop, and what is better said in the language."""

    _exception_handler = None

    def run_until_complete(self, future):
        """Run until `future` is done, and return its result; a coroutine becomes a task first."""
        self._check_closed()
        self._check_running()
        is_own = not isfuture(future)
        future = ensure_future(future, loop=self)
        if is_own:
            # Only this call knows the task; it reports for it.
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_own and future.done() and not future.cancelled():
                # The same error is on its way already.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _asyncgen_firstiter_hook(self, agen):
        """An async generator begins: `shutdown_asyncgens` will close it."""
        if self._asyncgens_shutdown_called:
            import warnings

            warnings.warn(
                f"asynchronous generator {agen!r} was scheduled after "
                "loop.shutdown_asyncgens() call",
                ResourceWarning,
                source=self,
            )
        self._asyncgens.add(agen)

    def _asyncgen_finalizer_hook(self, agen):
        """One is dropped unfinished: close it in a task of its own, which keeps it until then."""
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close the async generators that were begun and not finished, all at the same time."""
        self._asyncgens_shutdown_called = True
        if not len(self._asyncgens):
            return
        generators = list(self._asyncgens)
        self._asyncgens.clear()
        results = await gather(*[agen.aclose() for agen in generators], return_exceptions=True)
        for agen, result in zip(generators, results):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": "an error occurred during closing of "
                        f"asynchronous generator {agen!r}",
                        "exception": result,
                        "asyncgen": agen,
                    }
                )

    async def shutdown_default_executor(self, timeout=None):
        """Wait for worker threads; there are none yet."""

    def get_exception_handler(self):
        """The handler that was set, or None."""
        return self._exception_handler

    def set_exception_handler(self, handler):
        """Let `handler(loop, context)` hear of errors that nobody can catch; None resets."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def call_exception_handler(self, context):
        """Report an error: in a callback, or in a future that nobody asked for its result."""
        if self._exception_handler is None:
            self._report(context, "Exception in default exception handler")
            return
        try:
            self._call_custom_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._report(
                {
                    "message": "Unhandled error in exception handler",
                    "exception": error,
                    "context": context,
                },
                "Exception in default exception handler while handling an unexpected error "
                "in custom exception handler",
            )

    def _call_custom_handler(self, context):
        """Call it in the context of the task, future or handle that it is about."""
        subject = context.get("task") or context.get("future") or context.get("handle")
        get_context = getattr(subject, "get_context", None)
        variables = None if get_context is None else get_context()
        if hasattr(variables, "run"):
            variables.run(self._exception_handler, self, context)
        else:
            self._exception_handler(self, context)

    def _report(self, context, apology):
        """The default report; if even that fails, `apology` and why."""
        try:
            self.default_exception_handler(context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            _logger().error(apology, exc_info=True)

    def _note(self, message):
        _logger().debug(message)

    def _warn(self, message):
        _logger().warning(message)

    def default_exception_handler(self, context):
        """Write the message, one line for each further thing known, and the traceback."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        handle = getattr(self, "_current_handle", None)
        if "source_traceback" not in context and getattr(handle, "_source_traceback", None):
            context["handle_traceback"] = handle._source_traceback
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {_describe(key, context[key])}")
        _logger().error("\n".join(lines), exc_info=context.get("exception") or False)


class BaseSelectorEventLoop(BaseEventLoop):
    """A name between the two that CPython's loop has there."""

    __module__ = "asyncio.selector_events"


class _UnixSelectorEventLoop(BaseSelectorEventLoop):
    """The loop that programs get."""

    __module__ = "asyncio.unix_events"


# Two other names that programs give the same class.
EventLoop = SelectorEventLoop = _UnixSelectorEventLoop


def _run_until_complete_cb(future):
    """The future is done: let the loop finish this round and stop."""
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # That error has left the loop already; there is nothing to stop.
        return
    _get_loop(future).stop()


def _describe(key, value):
    """What the default report says of one thing in the context."""
    for kind in ("source", "handle"):
        if key == f"{kind}_traceback":
            import traceback

            made = "Object" if kind == "source" else "Handle"
            frames = "".join(traceback.format_list(value)).rstrip()
            return f"{made} created at (most recent call last):\n{frames}"
    return repr(value)


def _logger():
    """The logger of asyncio; most programs never need it, so it is imported when they do."""
    import logging

    return logging.getLogger("asyncio")
