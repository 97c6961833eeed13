# throw into a created, a suspended and a closed coroutine.
import inspect


class Turn:
    def __await__(self):
        return (yield "turn")


async def child():
    try:
        print("got", await Turn())
    except KeyError as error:
        print("caught", error)
        return "after"


def attempt(function):
    try:
        print("gave", function())
    except BaseException as error:
        print(repr(error))


coro = child()
print(inspect.getcoroutinestate(coro), coro.cr_frame.f_lineno)  # expect: CORO_CREATED 10
attempt(lambda: coro.throw(KeyError("created")))  # expect: KeyError('created')
print(inspect.getcoroutinestate(coro), coro.cr_frame)  # expect: CORO_CLOSED None
attempt(lambda: coro.throw(KeyError("closed")))
# expect: RuntimeError('cannot reuse already awaited coroutine')
coro = child()
print(coro.send(None), inspect.getcoroutinestate(coro))  # expect: turn CORO_SUSPENDED
attempt(lambda: coro.throw(KeyError("suspended")))
# expect: caught 'suspended'
# expect: StopIteration('after')
coro = child()
coro.send(None)
attempt(lambda: coro.throw(ValueError("uncaught")))  # expect: ValueError('uncaught')
attempt(lambda: coro.throw(ValueError("again")))
# expect: RuntimeError('cannot reuse already awaited coroutine')
coro = child()
coro.send(None)
attempt(lambda: coro.throw(KeyError, "in two parts"))
# expect: caught 'in two parts'
# expect: StopIteration('after')

attempt(lambda: coro.send("value"))
# expect: RuntimeError('cannot reuse already awaited coroutine')
