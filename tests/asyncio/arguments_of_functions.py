# What the functions of asyncio say of wrong arguments.
import asyncio


def t(label, f, *args, **keywords):
    try:
        result = f(*args, **keywords)
    except BaseException as error:
        print(label, type(error).__name__, str(error).split(" at 0x")[0])
        return
    if asyncio.iscoroutine(result):
        result.close()
        result = "coroutine"
    if isinstance(result, asyncio.TimerHandle):
        result.cancel()
        result = "timer"
    print(label, "->", repr(result).split(" at 0x")[0])


def counts(label, f, give=None):
    for k in range(4):
        t(f"{label} {k}", f, *([give] * k))
    t(f"{label} unknown", f, zzz=1)
    t(f"{label} more", f, give, zzz=1)


async def main():
    for name in ("get_running_loop", "get_event_loop", "new_event_loop", "current_task", "all_tasks"):
        t(name, getattr(asyncio, name), 1, 2)
        t(name, getattr(asyncio, name), zzz=1)
    for name in ("create_task", "ensure_future", "iscoroutine", "iscoroutinefunction", "isfuture",
                 "set_event_loop", "shield", "wait", "wait_for", "as_completed", "sleep",
                 "timeout", "timeout_at", "run", "create_eager_task_factory", "eager_task_factory"):
        for give in (None, 5, "x"):
            counts(f"{name}({give!r})", getattr(asyncio, name), give)


asyncio.run(main())
