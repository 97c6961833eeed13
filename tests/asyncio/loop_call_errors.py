# What call_soon and friends refuse in debug mode, and always.
import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.call_later("a", print)
    except TypeError as error:
        print("TypeError")
    loop.set_debug(True)
    print(loop.get_debug())
    for thing in (3, work):
        try:
            loop.call_soon(thing)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])
    loop.set_debug(False)
    print(loop.get_debug(), loop.slow_callback_duration)


asyncio.run(main())
# expect: TypeError
# expect: True
# expect: a callable object was expected by call_soon(), got 3
# expect: coroutines cannot be used with call_soon()
# expect: False 0.1
