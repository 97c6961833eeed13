"""Where a task waits, or where its error came from: `Task.get_stack` and `Task.print_stack`."""


def task_frames(task, limit):
    """The frames, innermost last, `limit` of them at most.

    A task that waits has one: its coroutine's own.  Those it awaits are not told by Python.
    """
    coroutine = task._coro
    frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
    if frame is not None:
        return [] if limit is not None and limit <= 0 else [frame]
    error = task._exception
    frames = []
    traceback = None if error is None else error.__traceback__
    while traceback is not None and (limit is None or len(frames) < limit):
        frames.append(traceback.tb_frame)
        traceback = traceback.tb_next
    return frames


def print_task_stack(task, limit, file):
    """Write the frames as a traceback does, and the error if there is one."""
    import linecache
    import traceback

    entries = []
    for frame in task.get_stack(limit=limit):
        name, path = frame.f_code.co_name, frame.f_code.co_filename
        entries.append((path, frame.f_lineno, name, linecache.getline(path, frame.f_lineno)))
    error = task._exception
    if not entries:
        title = "No stack"
    else:
        title = "Stack" if error is None else "Traceback"
    print(f"{title} for {task!r}" + (" (most recent call last):" if entries else ""), file=file)
    traceback.print_list(entries, file=file)
    if error is not None:
        for line in traceback.format_exception_only(error):
            print(line, file=file, end="")
