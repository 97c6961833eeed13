# asend before the start, at the same time, after the end.
import asyncio


async def generator():
    received = yield 1
    print("received", received)
    await asyncio.sleep(0.1)
    yield 2


async def attempt(name, awaitable):
    try:
        print(name, await awaitable)
    except (TypeError, RuntimeError, StopAsyncIteration, ValueError) as error:
        print(name, repr(error))


async def main():
    items = generator()
    await attempt("value first", items.asend("early"))
    await attempt("first", items.__anext__())
    one = asyncio.create_task(attempt("one", items.asend("x")))
    await asyncio.sleep(0)
    await attempt("two", items.__anext__())
    await attempt("close", items.aclose())
    await one
    await attempt("end", items.__anext__())
    await attempt("after", items.__anext__())
    await attempt("throw", items.athrow(ValueError("late")))
    await attempt("close", items.aclose())


asyncio.run(main())
# expect: value first TypeError("can't send non-None value to a just-started async generator")
# expect: first 1
# expect: received x
# expect: two RuntimeError('anext(): asynchronous generator is already running')
# expect: close RuntimeError('aclose(): asynchronous generator is already running')
# expect: one 2
# expect: end StopAsyncIteration()
# expect: after StopAsyncIteration()
# expect: throw None
# expect: close None
