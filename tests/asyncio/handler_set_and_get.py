# set_exception_handler takes a callable or None.
import asyncio


def handler(loop, context):
    print("handler", context)


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_exception_handler({"message": "hello"})
    try:
        loop.set_exception_handler(3)
    except TypeError as error:
        print(error)
    loop.set_exception_handler(None)
    print(loop.get_exception_handler())


asyncio.run(main())
# expect: None
# expect: True
# expect: handler {'message': 'hello'}
# expect: A callable object or None is expected, got 3
# expect: None
