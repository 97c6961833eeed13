# The inner fails after the outer was cancelled: reported when the inner is dropped.
import asyncio


async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(n)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], repr(context["exception"])))
    outer = asyncio.shield(fail(1))
    await asyncio.sleep(0.5)
    outer.cancel()
    await asyncio.sleep(1)
    print("first over")
    # In the same turn: the inner ends, then the outer is cancelled.
    inner = asyncio.create_task(fail(1))
    outer = asyncio.shield(inner)
    loop.call_later(1, outer.cancel)
    try:
        await outer
    except BaseException as error:
        print(repr(error))
    await asyncio.sleep(1)
    del inner, outer
    print("second over")
    inner = asyncio.create_task(fail(1))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    loop.call_later(1, outer.cancel)
    try:
        await outer
    except BaseException as error:
        print(repr(error))
    await asyncio.sleep(1)
    del inner, outer
    print("third over")


asyncio.run(main())
# expect: Task exception was never retrieved ValueError(1)
# expect: first over
# expect: CancelledError()
# expect: Task exception was never retrieved ValueError(1)
# expect: second over
# expect: CancelledError()
# expect: third over
