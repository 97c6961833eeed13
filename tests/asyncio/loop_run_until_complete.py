# run_until_complete gives results, passes errors on, and can be used again.
import asyncio

loop = asyncio.new_event_loop()


async def good():
    await asyncio.sleep(1)
    return "good"


async def bad():
    raise ValueError("bad")


class Awaitable:
    def __await__(self):
        yield
        return "awaited"


print(loop.run_until_complete(good()))  # expect: good
print(loop.run_until_complete(Awaitable()))  # expect: awaited
try:
    loop.run_until_complete(bad())
except ValueError as error:
    print(repr(error))  # expect: ValueError('bad')
future = loop.create_future()
loop.call_later(1, future.set_result, "future")
print(loop.run_until_complete(future))  # expect: future
print(loop.run_until_complete(future))  # expect: future
try:
    loop.run_until_complete(3)
except TypeError as error:
    print(error)  # expect: An asyncio.Future, a coroutine or an awaitable is required
print(loop.is_running(), loop.is_closed())  # expect: False False
loop.close()
