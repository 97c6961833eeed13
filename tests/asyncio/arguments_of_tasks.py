# What the methods of tasks say of wrong arguments.
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


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()

    def new():
        return loop.create_task(work())

    for name in ("result", "exception", "done", "cancelled", "cancel", "set_result", "set_exception",
                 "add_done_callback", "remove_done_callback", "get_loop", "get_name", "set_name",
                 "get_coro", "get_context", "cancelling", "uncancel", "get_stack"):
        task = new()
        counts(name, getattr(task, name), 5)
        task.remove_done_callback(5)
    t("limit x", new().get_stack, limit="x")
    t("limit 0", new().get_stack, limit=0)
    t("print_stack 1", new().print_stack, 1)
    t("print_stack zzz", new().print_stack, zzz=1)
    t("Task()", asyncio.Task)
    t("Task(5)", asyncio.Task, 5)
    t("Task(work)", asyncio.Task, work)
    t("both wrong", asyncio.Task, 5, loop=5)
    coroutine = work()
    t("positional", asyncio.Task, coroutine, loop)
    t("unknown", asyncio.Task, coroutine, zzz=1)
    t("loop 5", asyncio.Task, coroutine, loop=5)
    t("eager without a loop", asyncio.Task, coroutine, eager_start=True)
    t("name", asyncio.Task, coroutine, name=5, loop=loop)
    await asyncio.sleep(0)


asyncio.run(main())
