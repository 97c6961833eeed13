"""Questions about coroutines: is this one, and does calling this make one?"""

from types import CoroutineType

from _asyncio import Future, Task

_KNOWN = {CoroutineType: True, Future: False, Task: False}


def iscoroutine(obj):
    """Is `obj` a coroutine object, the thing that calling an `async def` function gives?"""
    # The exact type is nearly always the answer; the abstract one admits look-alikes, and is
    # imported when somebody asks about one.
    known = _KNOWN.get(type(obj))
    return isinstance(obj, _abstract_coroutine()) if known is None else known


def _abstract_coroutine():
    global _Coroutine
    if _Coroutine is None:
        from collections.abc import Coroutine as _Coroutine
    return _Coroutine


_Coroutine = None


def iscoroutinefunction(func):
    """Is `func` an `async def` function?  Calling it runs nothing yet."""
    from inspect import iscoroutinefunction as is_one

    return is_one(func)
