# A handler that fails is reported by the default one.
import asyncio


def handler(loop, context):
    raise KeyError("handler")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_exception_handler({"message": "first"})
    print("goes on")

    def stop(loop, context):
        raise SystemExit(3)

    loop.set_exception_handler(stop)
    try:
        loop.call_exception_handler({"message": "second"})
    except SystemExit as error:
        print("exit", error.code)


asyncio.run(main())
# expect: goes on
# expect: exit 3
