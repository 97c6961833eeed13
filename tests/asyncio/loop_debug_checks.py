# In debug mode callbacks are looked at when they are given.
import asyncio


async def coro():
    pass


loop = asyncio.new_event_loop()
print(loop.get_debug())  # expect: False
loop.set_debug(True)
print(loop.get_debug(), loop.slow_callback_duration)  # expect: True 0.1
for wrong in (3, None, coro, "text"):
    for method in (loop.call_soon, lambda c: loop.call_later(1, c), lambda c: loop.call_at(1, c)):
        try:
            method(wrong)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])
# expect: a callable object was expected by call_soon(), got 3
# expect: a callable object was expected by call_at(), got 3
# expect: a callable object was expected by call_at(), got 3
# expect: a callable object was expected by call_soon(), got None
# expect: a callable object was expected by call_at(), got None
# expect: a callable object was expected by call_at(), got None
# expect: coroutines cannot be used with call_soon()
# expect: coroutines cannot be used with call_at()
# expect: coroutines cannot be used with call_at()
# expect: a callable object was expected by call_soon(), got 'text'
# expect: a callable object was expected by call_at(), got 'text'
# expect: a callable object was expected by call_at(), got 'text'
loop.close()
