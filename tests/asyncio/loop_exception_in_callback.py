# Errors in callbacks: the default report goes to stderr, and the loop goes on.
import asyncio


def fails():
    raise ValueError("callback")


async def main():
    loop = asyncio.get_running_loop()
    told = []
    print(loop.get_exception_handler())
    loop.set_exception_handler(lambda loop, context: told.append(context))
    print(loop.get_exception_handler() is not None)
    loop.call_soon(fails)
    loop.call_later(0.1, fails)
    await asyncio.sleep(0.2)
    for context in told:
        print(sorted(context), repr(context["exception"]), type(context["handle"]).__name__)
    loop.set_exception_handler(None)
    for wrong in (3, "text"):
        try:
            loop.set_exception_handler(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: None
# expect: True
# expect: ['exception', 'handle', 'message'] ValueError('callback') Handle
# expect: ['exception', 'handle', 'message'] ValueError('callback') TimerHandle
# expect: A callable object or None is expected, got 3
# expect: A callable object or None is expected, got 'text'
