# shield: the outer one cancelled, then the inner one ends in each way; what the handler hears.
import asyncio


async def inner(delay, how):
    await asyncio.sleep(delay)
    if how == "fails":
        raise ValueError("inner")
    if how == "is cancelled":
        raise asyncio.CancelledError("inner")
    return "inner result"


def told(loop, context):
    print("  handler:", context["message"], repr(context.get("exception")), sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    for how in "returns", "fails", "is cancelled":
        for cancelled_at in 0, 0.25, 0.5, None:
            task = asyncio.create_task(inner(0.5, how))
            outer = asyncio.shield(task)
            print(how, cancelled_at, str(outer).split(" at ")[0])
            if cancelled_at == 0:
                print("  cancel", outer.cancel("why"))
            elif cancelled_at is not None:
                loop.call_later(cancelled_at, outer.cancel, "why")
            try:
                print(" ", await outer)
            except BaseException as error:
                print(" ", repr(error))
            await asyncio.wait([task])
            await asyncio.sleep(0)
            print("  task", task.cancelled(), "outer", outer.cancelled(), outer.done(), type(outer).__name__)
            if not task.cancelled():
                task.exception()
    print(asyncio.shield(task) is task, task.done())
    done = loop.create_future()
    done.set_result(1)
    print(asyncio.shield(done) is done)
    for wrong in 1, None, "text":
        try:
            asyncio.shield(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
