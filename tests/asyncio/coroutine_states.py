# inspect tells the state of a coroutine.
import asyncio
import inspect


async def work():
    print("inside:", inspect.getcoroutinestate(coroutine), coroutine.cr_running)
    await asyncio.sleep(1)


async def main():
    global coroutine
    coroutine = work()
    print("new:", inspect.getcoroutinestate(coroutine), coroutine.cr_frame is not None)
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    print("waiting:", inspect.getcoroutinestate(coroutine), coroutine.cr_await is not None)
    await task
    print("over:", inspect.getcoroutinestate(coroutine), coroutine.cr_frame, coroutine.cr_await)
    print(coroutine.__name__, coroutine.__qualname__, coroutine.cr_code.co_name)
    print(inspect.iscoroutine(coroutine), inspect.isawaitable(task), inspect.iscoroutinefunction(work))


asyncio.run(main())
# expect: new: CORO_CREATED True
# expect: inside: CORO_RUNNING True
# expect: waiting: CORO_SUSPENDED True
# expect: over: CORO_CLOSED None None
# expect: work work work
# expect: True True True
