# What the methods of futures say of wrong arguments.
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
    loop = asyncio.get_running_loop()
    new = loop.create_future
    for name in ("result", "exception", "done", "cancelled", "cancel", "set_result",
                 "set_exception", "add_done_callback", "remove_done_callback", "get_loop"):
        for give in (None, 5):
            counts(f"{name}({give})", getattr(new(), name), give)
    t("loop 5", asyncio.Future, loop=5)
    t("positional", asyncio.Future, 5)
    t("unknown", asyncio.Future, zzz=5)
    t("loop None", asyncio.Future, loop=None)
    for error in (ValueError, StopIteration, StopIteration(3), 5, int, KeyError("x")):
        future = new()
        t("set_exception", future.set_exception, error)
        t("exception", future.exception)
    future = new()
    future.set_result(1)
    t("set_result", future.set_result, 2)
    t("set_exception", future.set_exception, ValueError())
    t("cancel", future.cancel)
    future = new()
    t("cancel", future.cancel, 5)
    t("result", future.result)
    t("log", setattr, future, "_log_traceback", True)
    t("log", setattr, future, "_log_traceback", False)
    for name in ("_state", "_result", "_exception", "_callbacks", "_loop", "_source_traceback",
                 "_cancel_message", "_asyncio_future_blocking", "_log_traceback"):
        t("set " + name, setattr, future, name, 0)
        t("del " + name, delattr, future, name)


asyncio.run(main())
