# What a coroutine in asyncio.sleep() is seen to wait for.
import asyncio
import inspect


async def leaf():
    await asyncio.sleep(0)


async def bare():
    await asyncio.sleep(0)
    await asyncio.sleep(0)


async def outer():
    await leaf()


async def timed():
    await asyncio.sleep(1)


def show(coroutine):
    while hasattr(coroutine, "cr_await"):
        print(" ", coroutine.__qualname__, type(coroutine.cr_await).__name__,
              inspect.getcoroutinestate(coroutine), coroutine.cr_suspended, coroutine.cr_running)
        coroutine = coroutine.cr_await
    print("  end", repr(coroutine).split(" at ")[0])
    if hasattr(coroutine, "gi_frame"):
        print("  generator", inspect.getgeneratorstate(coroutine), coroutine.gi_yieldfrom,
              coroutine.gi_running, coroutine.gi_frame.f_locals, coroutine.gi_suspended)


def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(type(error).__name__, error)


async def main():
    for function in (bare, outer, timed):
        coroutine = function()
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        print(function.__name__)
        show(coroutine)
        print([frame.f_code.co_name for frame in task.get_stack()])
        inner = coroutine.cr_await
        print(inner is coroutine.cr_await)
        await task
        show(coroutine)
        print(inspect.getcoroutinestate(inner))

    print("by hand")
    coroutine = bare()
    print(coroutine.send(None))
    show(coroutine)
    inner = coroutine.cr_await
    try:
        await inner
    except RuntimeError as error:
        print(error)
    attempt(inner.send, None)
    show(coroutine)
    attempt(coroutine.send, None)
    coroutine = bare()
    coroutine.send(None)
    attempt(coroutine.cr_await.throw, ValueError("x"))
    attempt(coroutine.send, None)
    coroutine = bare()
    coroutine.send(None)
    show(coroutine)
    coroutine.close()
    show(coroutine)
    coroutine = bare()
    coroutine.send(None)
    show(coroutine)
    attempt(coroutine.send, None)
    attempt(coroutine.send, None)


asyncio.run(main())
