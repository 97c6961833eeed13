# close in each state; one that ignores it.
import inspect


class Turn:
    def __await__(self):
        yield


async def polite():
    try:
        await Turn()
    finally:
        print("finally")


async def deaf():
    try:
        await Turn()
    except GeneratorExit:
        print("ignored")
        await Turn()


async def answers():
    try:
        await Turn()
    except GeneratorExit:
        return "an answer"


async def fails():
    try:
        await Turn()
    finally:
        raise ValueError("in finally")


for function in (polite, deaf, answers, fails):
    created = function()
    created.close()
    suspended = function()
    suspended.send(None)
    try:
        print(function.__name__, suspended.close())
    except (RuntimeError, ValueError) as error:
        print(function.__name__, repr(error))
    print(inspect.getcoroutinestate(created), inspect.getcoroutinestate(suspended))
# expect: finally
# expect: polite None
# expect: CORO_CLOSED CORO_CLOSED
# expect: ignored
# expect: deaf RuntimeError('coroutine ignored GeneratorExit')
# expect: CORO_CLOSED CORO_SUSPENDED
# expect: answers an answer
# expect: CORO_CLOSED CORO_CLOSED
# expect: fails ValueError('in finally')
# expect: CORO_CLOSED CORO_CLOSED
