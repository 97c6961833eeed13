"""Questions about coroutines: is this one, and does calling this make one?"""

from collections.abc import Coroutine
from types import CoroutineType


def iscoroutine(obj):
    """Is `obj` a coroutine object, the thing that calling an `async def` function gives?"""
    # The exact type is nearly always the answer; the abstract one admits look-alikes.
    return isinstance(obj, CoroutineType) or isinstance(obj, Coroutine)


def iscoroutinefunction(func):
    """Is `func` an `async def` function?  Calling it runs nothing yet."""
    from inspect import iscoroutinefunction as is_one

    return is_one(func)
