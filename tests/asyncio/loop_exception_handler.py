# An exception in a callback goes to the loop's exception handler, and the loop goes on.
import asyncio


def broken():
    raise ValueError("in a callback")


def handler(loop, context):
    print("handler:", context["message"].split(" <")[0], repr(context.get("exception")))
    print(sorted(context))


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(broken)
    await asyncio.sleep(1)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)
    print("still running")


asyncio.run(main())
# expect: None
# expect: True
# expect: handler: Exception in callback broken() at tests/asyncio/loop_exception_handler.py:5 ValueError('in a callback')
# expect: ['exception', 'handle', 'message']
# expect: handler: by hand None
# expect: ['extra', 'message']
# expect: A callable object or None is expected, got 5
# expect: still running
