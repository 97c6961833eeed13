# The four states of a coroutine and what cr_* show in each.
import inspect

seen = []


class Turn:
    def __await__(self):
        yield


async def work():
    seen.append(inspect.getcoroutinestate(coroutine))
    await Turn()


coroutine = work()
print(inspect.getcoroutinestate(coroutine), coroutine.cr_frame is not None, coroutine.cr_await, coroutine.cr_running)
# expect: CORO_CREATED True None False
coroutine.send(None)
print(seen, inspect.getcoroutinestate(coroutine), coroutine.cr_suspended, coroutine.cr_await is not None)
# expect: ['CORO_RUNNING'] CORO_SUSPENDED True True
print(inspect.getcoroutinelocals(coroutine))  # expect: {}
coroutine.close()
print(inspect.getcoroutinestate(coroutine), coroutine.cr_frame, coroutine.cr_running, inspect.getcoroutinelocals(coroutine))
# expect: CORO_CLOSED None False {}
