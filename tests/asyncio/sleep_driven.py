# The coroutine of a sleeping task, driven by others than its task.
import asyncio


async def inner(delay):
    try:
        return await asyncio.sleep(delay)
    except ValueError as error:
        print("inner got", error)
        await asyncio.sleep(1)
        return "after the error"
    finally:
        print("inner ends")


async def sleeper(delay):
    print("result", await inner(delay))


async def attempt(what, action):
    try:
        print(what, "gave", action())
    except BaseException as error:
        print(what, "raised", repr(error))


def name(value):
    return type(value).__name__


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", context["message"]))

    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    coroutine = task.get_coro()
    await attempt("send", lambda: name(coroutine.send(None)))
    await attempt("send again", lambda: name(coroutine.send(None)))
    done, pending = await asyncio.wait([task], timeout=5)
    print(len(done), len(pending))

    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    coroutine = task.get_coro()
    await attempt("throw", lambda: name(coroutine.throw(ValueError("thrown"))))
    done, pending = await asyncio.wait([task], timeout=5)
    print(len(done), len(pending))

    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    coroutine = task.get_coro()
    await attempt("close", coroutine.close)
    done, pending = await asyncio.wait([task], timeout=5)
    print(len(done), len(pending))

    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    task._fut_waiter.set_result("early")
    await task
    print(loop.time() > 1e9)

    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    task._fut_waiter.add_done_callback(lambda future: print("callback", future.result()))
    await task


asyncio.run(main())
