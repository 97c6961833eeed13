# Every method of a Future in each of its states.
import asyncio


def attempt(name, function):
    try:
        print(" ", name, function())
    except BaseException as error:
        print(" ", name, type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()

    def failed(future):
        future.set_exception(KeyError("k"))

    for name, change in (("pending", lambda f: None), ("result", lambda f: f.set_result(1)),
                         ("failed", failed), ("cancelled", lambda f: f.cancel("m"))):
        future = loop.create_future()
        change(future)
        print(name, future)
        attempt("done", future.done)
        attempt("cancelled", future.cancelled)
        attempt("result", future.result)
        attempt("exception", lambda: repr(future.exception()))
        attempt("set_result", lambda: future.set_result(2))
        attempt("set_exception", lambda: future.set_exception(ValueError))
        attempt("cancel", future.cancel)


asyncio.run(main())
# expect: pending <Future pending>
# expect:   done False
# expect:   cancelled False
# expect:   result InvalidStateError Result is not set.
# expect:   exception InvalidStateError Exception is not set.
# expect:   set_result None
# expect:   set_exception InvalidStateError invalid state
# expect:   cancel False
# expect: result <Future finished result=1>
# expect:   done True
# expect:   cancelled False
# expect:   result 1
# expect:   exception None
# expect:   set_result InvalidStateError invalid state
# expect:   set_exception InvalidStateError invalid state
# expect:   cancel False
# expect: failed <Future finished exception=KeyError('k')>
# expect:   done True
# expect:   cancelled False
# expect:   result KeyError 'k'
# expect:   exception KeyError('k')
# expect:   set_result InvalidStateError invalid state
# expect:   set_exception InvalidStateError invalid state
# expect:   cancel False
# expect: cancelled <Future cancelled>
# expect:   done True
# expect:   cancelled True
# expect:   result CancelledError m
# expect:   exception CancelledError m
# expect:   set_result InvalidStateError invalid state
# expect:   set_exception InvalidStateError invalid state
# expect:   cancel False
