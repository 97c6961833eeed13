"""Puts Awl's asyncio in the place of CPython's, above CPython's own native `_asyncio`."""

import asyncio
import importlib.machinery
import os
import sys
import types

LIBRARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "runtime", "lib")
FOLDER = os.path.abspath(LIBRARY)


class Bridge(asyncio.DefaultEventLoopPolicy):
    """CPython's `_asyncio` asks CPython's policy for the current loop: let it ask Awl's."""

    def get_event_loop(self):
        return sys.modules["asyncio.events"].get_event_loop_policy().get_event_loop()


class Finder:
    """Finds `asyncio`, and nothing else, in Awl's library."""

    def find_spec(self, name, path=None, target=None):
        if name == "asyncio":
            return importlib.machinery.PathFinder.find_spec(name, [FOLDER])
        return None


def use_awl_library(loop, timer, in_order):
    """From now on `import asyncio` finds Awl's. It gets loops of the class `loop`, and timers of the
    class `timer`; `in_order(tasks)` gives living tasks in the order of their creation."""
    import _asyncio

    theirs = {name: sys.modules.pop(name) for name in list(sys.modules)
              if name == "asyncio" or name.startswith("asyncio.")}
    theirs["asyncio"].set_event_loop_policy(Bridge())
    _asyncio._scheduled_tasks = InOrder(_asyncio._scheduled_tasks, in_order)

    host = types.ModuleType("asyncio.host")
    host.EventLoop = loop
    host.Handle = theirs["asyncio.events"].Handle
    host.TimerHandle = timer
    host.CancelledError = theirs["asyncio.exceptions"].CancelledError
    host.InvalidStateError = theirs["asyncio.exceptions"].InvalidStateError
    host.sleeps_natively = lambda function: function
    host._set_result_unless_cancelled = theirs["asyncio.futures"]._set_result_unless_cancelled
    sys.modules["asyncio.host"] = host

    sys.meta_path.insert(0, Finder())
    import asyncio as ours

    assert os.path.dirname(ours.__file__) == os.path.join(FOLDER, "asyncio")
    return ours


class InOrder:
    """The living tasks, oldest first."""

    def __init__(self, tasks, in_order):
        self._tasks, self._in_order = tasks, in_order

    def __iter__(self):
        return iter(self._in_order(self._tasks))
