# The outer is cancelled, and the inner fails: the exception handler hears of it.
import asyncio


async def fails():
    await asyncio.sleep(0.2)
    raise ValueError("nobody listens")


async def main():
    def told(loop, context):
        print(context["message"], repr(context["exception"]), sorted(context))

    asyncio.get_running_loop().set_exception_handler(told)
    inner = asyncio.create_task(fails())
    outer = asyncio.shield(inner)
    await asyncio.sleep(0.1)
    print(outer.cancel("outer"), inner.done())
    try:
        await outer
    except asyncio.CancelledError as error:
        print(error.args)
    await asyncio.sleep(0.2)
    print(inner.done(), outer.cancelled())


asyncio.run(main())
# expect: True False
# expect: ('outer',)
# expect: True True
# expect: Task exception was never retrieved ValueError('nobody listens') ['exception', 'future', 'message']
