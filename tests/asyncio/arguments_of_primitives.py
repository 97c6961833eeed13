# What locks, queues, groups and their like say of wrong arguments.
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


def methods(thing, names):
    for name in names.split():
        for give in (None, 5):
            counts(f"{type(thing).__name__}.{name}({give})", getattr(thing, name), give)


async def main():
    for name in ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier", "Queue",
                 "LifoQueue", "PriorityQueue", "Timeout", "TaskGroup", "Runner"):
        for give in (None, 5, "x", -1):
            counts(f"{name}({give!r})", getattr(asyncio, name), give)
    methods(asyncio.Lock(), "acquire release locked __aenter__ __aexit__")
    methods(asyncio.Event(), "set clear is_set wait")
    methods(asyncio.Condition(), "wait notify notify_all wait_for acquire release locked")
    methods(asyncio.Semaphore(), "acquire release locked")
    methods(asyncio.Barrier(2), "wait reset abort")
    methods(asyncio.Queue(3), "put get put_nowait get_nowait join task_done qsize empty full shutdown")
    methods(asyncio.Timeout(None), "when reschedule expired __aenter__ __aexit__")
    methods(asyncio.TaskGroup(), "create_task __aenter__ __aexit__")
    methods(asyncio.Runner(), "run get_loop close __enter__ __exit__")


asyncio.run(main())
