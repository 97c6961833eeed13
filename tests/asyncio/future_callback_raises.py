# An error in a callback goes to the exception handler; the others still run.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        "told", context["message"].split(" at ")[0], repr(context["exception"])))
    future = loop.create_future()

    def fails(future):
        raise ValueError("callback")

    future.add_done_callback(fails)
    future.add_done_callback(lambda f: print("still"))
    future.set_result(None)
    await asyncio.sleep(0)
    print("on")


asyncio.run(main())
# expect: told Exception in callback main.<locals>.fails() ValueError('callback')
# expect: still
# expect: on
