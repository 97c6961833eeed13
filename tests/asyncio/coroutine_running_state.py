# A coroutine that looks at itself while it runs.
import inspect

coro = None


async def child():
    print(inspect.getcoroutinestate(coro), coro.cr_running, coro.cr_suspended, coro.cr_await)
    for method in (lambda: coro.send(None), lambda: coro.close(), lambda: coro.throw(KeyError)):
        try:
            method()
        except (ValueError, RuntimeError) as error:
            print(repr(error))
    return 1


coro = child()
try:
    coro.send(None)
except StopIteration as stop:
    print("returned", stop.value, coro.cr_running)
# expect: CORO_RUNNING True False None
# expect: ValueError('coroutine already executing')
# expect: ValueError('coroutine already executing')
# expect: ValueError('coroutine already executing')
# expect: returned 1 False
