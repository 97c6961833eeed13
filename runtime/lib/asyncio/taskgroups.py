"""TaskGroup: tasks that live no longer than the block that started them.

    async with asyncio.TaskGroup() as group:
        group.create_task(first())
        group.create_task(second())
    # both have ended here

If a child fails, the group aborts: the other children are cancelled, and so is the body of the
block, which may be waiting for something. Once all have ended, the errors leave the block together
in an ExceptionGroup. The cancellation that the group itself sent to its parent is taken back.
"""

from _asyncio import current_task, get_running_loop

from .exceptions import CancelledError


class TaskGroup:
    """An asynchronous context manager that waits for the tasks made with `create_task`."""

    def __init__(self):
        self._entered = False
        self._exiting = False
        self._aborting = False
        self._loop = None
        self._parent_task = None
        self._parent_cancel_requested = False
        # A dict as a set that keeps its order: children are cancelled in the order they were made.
        self._tasks = {}
        self._errors = []
        self._base_error = None
        self._all_done = None

    def __repr__(self):
        text = "<TaskGroup"
        if self._tasks:
            text += f" tasks={len(self._tasks)}"
        if self._errors:
            text += f" errors={len(self._errors)}"
        if self._aborting:
            text += " cancelling"
        elif self._entered:
            text += " entered"
        return text + ">"

    def create_task(self, coro, *, name=None, context=None):
        """Start `coro` as a child of this group."""
        if not self._entered:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        if name is None and context is None:
            task = self._loop.create_task(coro)
        elif context is None:
            task = self._loop.create_task(coro, name=name)
        else:
            task = self._loop.create_task(coro, name=name, context=context)
        if task.done():
            # An eager task that never had to wait.
            self._on_task_done(task)
        else:
            self._tasks[task] = True
            task.add_done_callback(self._on_task_done)
        return task

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        if self._loop is None:
            self._loop = get_running_loop()
        self._parent_task = current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        self._exiting = True
        cancellation = exc if isinstance(exc, CancelledError) else None
        if exc is not None:
            self._note_base_error(exc)
            if not self._aborting:
                self._abort()
        if self._tasks:
            cancellation = await self._wait_for_tasks(cancellation)
        self._raise_outcome(exc, cancellation)

    async def _wait_for_tasks(self, cancellation):
        """Wait until no task is left, whatever happens; return the cancellation to go on with."""
        while self._tasks:
            self._all_done = self._loop.create_future()
            try:
                await self._all_done
            except CancelledError as error:
                # If the group is aborting, this is its own doing, or comes too late to matter. If
                # not, it comes from outside: the children have to go too.
                if not self._aborting:
                    cancellation = error
                    self._abort()
            self._all_done = None
        return cancellation

    def _raise_outcome(self, exc, cancellation):
        """All tasks have ended: raise what has to leave the block, if anything has."""
        if self._base_error is not None:
            raise self._base_error

        if self._parent_cancel_requested:
            # Take back the group's own request. If it was the only one, the cancellation has done
            # what it was for.
            if self._parent_task.uncancel() == 0:
                cancellation = None

        if cancellation is not None and not self._errors:
            raise cancellation

        if exc is not None and not isinstance(exc, CancelledError):
            self._errors.append(exc)
        if self._errors:
            if self._parent_task.cancelling():
                # Somebody outside wants the parent to end. The errors go first, so the parent
                # is cancelled again where it waits next; the count of requests stays the same.
                self._parent_task.uncancel()
                self._parent_task.cancel()
            try:
                errors = BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors)
                raise errors from None
            finally:
                self._errors = None  # exceptions hold frames, and frames hold this group

    def _abort(self):
        """Cancel all children that still run."""
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        """A child has ended: wake the parent after the last one, abort at the first error."""
        self._tasks.pop(task, None)
        if self._all_done is not None and not self._tasks and not self._all_done.done():
            self._all_done.set_result(True)

        if task.cancelled():
            return
        error = task.exception()
        if error is None:
            return

        self._errors.append(error)
        self._note_base_error(error)
        if self._parent_task.done():
            self._loop.call_exception_handler(
                {
                    "message": f"Task {task!r} has errored out but its parent task "
                    f"{self._parent_task} is already completed",
                    "exception": error,
                    "task": task,
                }
            )
        elif not self._aborting and not self._parent_cancel_requested:
            self._abort()
            # The body of the block may be waiting for something else: interrupt it. If it has
            # reached its end, this interrupts `_wait_for_tasks`, which goes on waiting.
            self._parent_cancel_requested = True
            self._parent_task.cancel()

    def _note_base_error(self, error):
        """The first KeyboardInterrupt or SystemExit leaves the block alone, not in a group."""
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error
