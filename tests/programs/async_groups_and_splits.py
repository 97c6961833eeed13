import asyncio, sys, traceback


async def ok(n):
    await asyncio.sleep(n)
    return n


async def bad(n, exc):
    await asyncio.sleep(n)
    raise exc


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cleanup")
        await asyncio.sleep(0.1)
        raise OSError(5, "cleanup failed")


async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(ok(0.1))
            b = tg.create_task(bad(0.2, ValueError("v")))
            c = tg.create_task(bad(0.2, TypeError("t")))
            d = tg.create_task(ok(5))
            tg.create_task(stubborn())
    except* ValueError as eg:
        print("V", eg, eg.exceptions)
    except* (TypeError, OSError) as eg:
        print("T/O", eg.message, [repr(e) for e in eg.exceptions])
    print(a.result(), b.exception(), d.cancelled(), c)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ok(1))
            raise KeyError("body")
    except ExceptionGroup as eg:
        print(repr(eg))
        traceback.print_exception(eg, file=sys.stdout)
    eg = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)]), OSError("x")])
    m, rest = eg.split(ValueError)
    print(repr(m), "|", repr(rest))
    print(repr(eg.subgroup(lambda e: isinstance(e, (OSError, TypeError)))))
    try:
        try:
            raise eg
        except* ValueError as g:
            print(g)
            raise RuntimeError("while handling") from g
        except* TypeError:
            print("types")
    except ExceptionGroup as e:
        traceback.print_exception(e, file=sys.stdout)
    def leaves(e):
        if isinstance(e, BaseExceptionGroup):
            for s in e.exceptions:
                yield from leaves(s)
        else:
            yield e
    print(list(leaves(eg)))
    try:
        ExceptionGroup("x", [])
    except ValueError as e:
        print(e)
    try:
        ExceptionGroup("x", [KeyboardInterrupt()])
    except TypeError as e:
        print(e)
    print(repr(BaseExceptionGroup("x", [KeyboardInterrupt()])), repr(BaseExceptionGroup("y", [ValueError()])))
    try:
        raise ValueError("plain")
    except* ValueError as e:
        print(repr(e))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(bad(0, eg))


asyncio.run(main())
# exit: 1
