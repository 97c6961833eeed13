# A handler that fails itself does not stop the loop.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def broken(loop, context):
        print("handler", context["message"])
        raise KeyError("handler")

    loop.set_exception_handler(broken)
    loop.call_exception_handler({"message": "by hand"})
    print("goes on")

    def leaves(loop, context):
        raise SystemExit(5)

    loop.set_exception_handler(leaves)
    loop.call_exception_handler({"message": "by hand"})


try:
    asyncio.run(main())
except SystemExit as error:
    print("left with", error.code)
# expect: handler by hand
# expect: goes on
# expect: left with 5
