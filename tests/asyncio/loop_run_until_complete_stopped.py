# A loop that is stopped before its future is done.
import asyncio

loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_later(0.1, loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)  # expect: Event loop stopped before Future completed.
loop.call_later(0.1, future.set_result, "later")
print(loop.run_until_complete(future), loop.run_until_complete(future))  # expect: later later


async def fails():
    raise KeyError("k")


try:
    loop.run_until_complete(fails())
except KeyError as error:
    print(repr(error))  # expect: KeyError('k')
try:
    loop.run_until_complete(3)
except TypeError as error:
    print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
loop.close()
