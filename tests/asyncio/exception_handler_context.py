# A loop's exception handler gets a context that says what happened.
import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].split(" fail")[0], repr(context["exception"]), type(loop).__name__ != "")


def fail():
    raise LookupError("callback")


async def broken():
    raise ValueError("task")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(fail)
    await asyncio.sleep(0)
    task = asyncio.create_task(broken())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({"message": "by hand", "exception": None})
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: True
# expect: ['exception', 'handle', 'message'] Exception in callback LookupError('callback') True
# expect: ['exception', 'future', 'message'] Task exception was never retrieved ValueError('task') True
# expect: ['exception', 'message'] by hand None True
# expect: A callable object or None is expected, got 3
