# An error in a callback is reported, and the loop goes on.
import asyncio


def bad(future):
    raise ValueError("in callback")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"].split(" at ")[0], repr(context["exception"]),
                                    sorted(context))
    )
    future = loop.create_future()
    future.add_done_callback(bad)
    future.add_done_callback(lambda f: print("good"))
    future.set_result(None)
    await future
    loop.call_soon(bad, None)
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
# expect: Exception in callback bad() ValueError('in callback') ['exception', 'handle', 'message']
# expect: good
# expect: Exception in callback bad() ValueError('in callback') ['exception', 'handle', 'message']
# expect: end
