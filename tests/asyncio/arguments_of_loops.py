# What the methods of loops and handles say of wrong arguments.
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
    for name in ("create_future", "is_running", "is_closed", "get_debug", "get_task_factory",
                 "get_exception_handler", "set_exception_handler", "set_task_factory",
                 "shutdown_asyncgens", "shutdown_default_executor"):
        for give in (None, 5):
            counts(f"{name}({give})", getattr(loop, name), give)
    for give in (None, 5, "x", [], {}, b""):
        t("call_later", loop.call_later, give, print)
        t("create_task", loop.create_task, give)
        t("set_debug", loop.set_debug, give)
        print(loop.get_debug(), loop)
        loop.set_debug(False)
    t("call_at", loop.call_at, None, print)
    t("call_soon", loop.call_soon)
    t("call_soon", loop.call_soon, print, zzz=1)
    t("call_later", loop.call_later)
    t("call_later", loop.call_later, 1)
    t("call_later", loop.call_later, delay=1e9, callback=print)
    t("call_later", loop.call_later, 1, print, zzz=3)
    t("call_at", loop.call_at)
    t("call_at", loop.call_at, 1)
    t("call_at", loop.call_at, when=1e9, callback=print)
    t("create_task", loop.create_task)
    t("set_debug", loop.set_debug)
    t("set_debug", loop.set_debug, 1, 2)
    t("set_debug", loop.set_debug, zzz=0)
    t("stop", loop.stop, 1)
    t("call_exception_handler", loop.call_exception_handler)
    t("call_exception_handler", loop.call_exception_handler, 1, 2)
    soon, later = loop.call_soon(int), loop.call_later(1e9, int)
    for name in ("cancel", "cancelled"):
        counts("Handle." + name, getattr(soon, name))
        counts("TimerHandle." + name, getattr(later, name))
    t("Handle", asyncio.Handle)
    t("Handle", asyncio.Handle, print)
    t("Handle", asyncio.Handle, print, (), 5)
    t("TimerHandle", asyncio.TimerHandle)


asyncio.run(main())
# exit: 0
