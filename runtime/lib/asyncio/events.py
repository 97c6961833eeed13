"""Which loop is running, which one is set, and how a new one is made."""

from _asyncio import _get_running_loop, _set_running_loop, get_event_loop, get_running_loop

from .host import Handle, TimerHandle
from .loop import AbstractEventLoop, _UnixSelectorEventLoop


class AbstractEventLoopPolicy:
    """What a policy must be able to do."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Remembers the loop that was set, for code that asks outside of any running loop."""

    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._was_set = False

    def get_event_loop(self):
        if self._loop is None and not self._was_set:
            # Programs from before `asyncio.run` expect to be given a loop.
            import warnings

            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=2)
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._was_set = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(
                "loop must be an instance of AbstractEventLoop or None, "
                f"not '{type(loop).__name__}'"
            )
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


class _UnixDefaultEventLoopPolicy(BaseDefaultEventLoopPolicy):
    """The policy that programs get."""

    __module__ = "asyncio.unix_events"

    _loop_factory = _UnixSelectorEventLoop


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

_policy = None


def get_event_loop_policy():
    """The policy in use."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Use another policy; None goes back to the default."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            "policy must be an instance of AbstractEventLoopPolicy or None, "
            f"not '{type(policy).__name__}'"
        )
    _policy = policy


def new_event_loop():
    """A new loop, which is not set as the current one."""
    return get_event_loop_policy().new_event_loop()


def set_event_loop(loop):
    """Make `loop` the one that `get_event_loop` gives outside of any running loop."""
    get_event_loop_policy().set_event_loop(loop)
