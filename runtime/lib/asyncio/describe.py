"""How callbacks and coroutines read in the reprs of handles, futures and tasks."""

from types import FunctionType


def describe_callback(function, args, debug):
    """`name() at file:line`; the arguments show only in debug mode, for they may be secrets."""
    place = _place(function)
    text = _call(function, args, {}, debug)
    return text if place is None else f"{text} at {place}"


def _place(function):
    """Where the function was defined that a call of `function` ends in, if it is not native."""
    from functools import partial

    while True:
        if hasattr(function, "__wrapped__"):
            function = function.__wrapped__
        elif isinstance(function, partial):
            function = function.func
        else:
            break
    if not isinstance(function, FunctionType):
        return None
    return f"{function.__code__.co_filename}:{function.__code__.co_firstlineno}"


def _call(function, args, kwargs, debug):
    from functools import partial

    if isinstance(function, partial):
        # A partial is shown as what it has and what it will be called with: f(1)(2).
        inner = _call(function.func, function.args, function.keywords, debug)
        return inner + _arguments(args, kwargs, debug)
    name = getattr(function, "__qualname__", None) or getattr(function, "__name__", None)
    return (name or repr(function)) + _arguments(args, kwargs, debug)


def _arguments(args, kwargs, debug):
    if not debug:
        return "()"
    from reprlib import repr as short

    texts = [short(value) for value in args]
    texts += [f"{name}={short(value)}" for name, value in kwargs.items()]
    return f"({', '.join(texts)})"


def source_traceback(frames):
    """Where something was made: a StackSummary of (file, line, function, None) tuples."""
    from traceback import StackSummary

    return StackSummary.from_list(frames)


def describe_coroutine(coroutine):
    """`name()` for coroutine-like objects of classes that programs write."""
    name = getattr(coroutine, "__qualname__", None) or getattr(coroutine, "__name__", None)
    text = f"{name or f'<{type(coroutine).__name__} without __name__>'}()"
    is_running = getattr(coroutine, "cr_running", getattr(coroutine, "gi_running", False))
    return f"{text} running" if is_running else text
