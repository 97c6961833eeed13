"""Making tasks, and finding those that exist.  Task itself is native."""

from _asyncio import Task, _eager_tasks, _scheduled_tasks, get_event_loop, get_running_loop
from types import CoroutineType

from .coroutines import iscoroutine
from .futures import _get_loop, isfuture

__name__ = "asyncio.tasks"  # where programs know this from


def create_task(coro, *, name=None, context=None):
    """Run `coro` as a task of its own beside this one; it starts when this one next waits."""
    loop = get_running_loop()
    if name is None and context is None:
        return loop.create_task(coro)
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    """A future for whatever can be awaited: futures as they are, anything else as a new task."""
    return _ensure_future(coro_or_future, loop)


def _ensure_future(coro, loop):
    """`ensure_future` for the library, which has a loop for many of them."""
    # Most often it is a coroutine; what else it may be is asked only if it is not.
    if not isinstance(coro, CoroutineType):
        if isfuture(coro):
            if loop is not None and loop is not _get_loop(coro):
                raise ValueError(
                    "The future belongs to a different loop than the one specified "
                    "as the loop argument"
                )
            return coro
        if not iscoroutine(coro):
            coro = _coroutine_around(coro)
    if loop is None:
        loop = get_event_loop()
    try:
        return loop.create_task(coro)
    except RuntimeError:
        # The loop is closed, so this can never run: do not report it as forgotten.
        coro.close()
        raise


def _coroutine_around(awaitable):
    """A task runs only coroutines: this is one around any awaitable."""
    from inspect import isawaitable

    if not isawaitable(awaitable):
        raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

    async def _wrap_awaitable(awaitable):
        return await awaitable

    # The name that programs see in the task, where CPython has it.
    _wrap_awaitable.__qualname__ = "ensure_future.<locals>._wrap_awaitable"
    return _wrap_awaitable(awaitable)


def _unfinished_tasks(loop):
    """The tasks of `loop` that have not ended, those that were made first coming first."""
    return [
        task
        for tasks in (_scheduled_tasks, _eager_tasks)
        for task in list(tasks)
        if _get_loop(task) is loop and not task.done()
    ]


def all_tasks(loop=None):
    """The set of tasks of `loop` (of the running one, if none is given) that have not ended."""
    if loop is None:
        loop = get_running_loop()
    return set(_unfinished_tasks(loop))


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks run at once, up to their first wait, before they are queued."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(
            coro, loop=loop, name=name, context=context, eager_start=True
        )

    return factory


eager_task_factory = create_eager_task_factory(Task)
