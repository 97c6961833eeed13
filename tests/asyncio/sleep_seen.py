# A task that sleeps shows itself as one that awaits the coroutine sleep().
import asyncio


def show(what, task):
    future = task._fut_waiter
    coroutine = task.get_coro()
    awaited = coroutine.cr_await
    print(what, type(future).__name__, future, getattr(awaited, "__qualname__", awaited))
    if awaited is not None:
        print("  ", type(awaited).__name__, awaited.cr_frame.f_locals["delay"], awaited.cr_running,
              awaited.cr_suspended, type(awaited.cr_await).__name__)
    print("  ", str(task).split("coro=")[1].split(" at ")[0], "wait_for" in str(task))


async def sleeper(delay):
    try:
        await asyncio.sleep(delay)
        print("slept", delay)
    except BaseException as error:
        print("woken by", repr(error))
        raise


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    task = asyncio.create_task(sleeper(1))
    await asyncio.sleep(0)
    show("asleep", task)
    loop.call_at(start + 2, lambda: show("due", other))
    other = asyncio.create_task(sleeper(2))
    await task
    loop.call_at(start + 2, lambda: show("rung", other))
    await other
    show_done = str(other).split("coro=")[0]
    print(show_done)


asyncio.run(main())
