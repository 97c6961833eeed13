# How a task reads while pending, finished, failed and cancelled.
import asyncio


async def work(how):
    await asyncio.sleep(1)
    if how == "fail":
        raise ValueError("bad")
    return how


async def main():
    tasks = [asyncio.create_task(work(how), name=how) for how in ("ok", "fail", "cancelled")]
    print(tasks[0])
    await asyncio.sleep(0)
    tasks[2].cancel()
    print(tasks[2])
    await asyncio.wait(tasks)
    for task in tasks:
        print(task)


asyncio.run(main())
# expect: <Task pending name='ok' coro=<work() running at tests/asyncio/repr_task_states.py:5>>
# expect: <Task cancelling name='cancelled' coro=<work() running at tests/asyncio/repr_task_states.py:6> wait_for=<Future cancelled>>
# expect: <Task finished name='ok' coro=<work() done, defined at tests/asyncio/repr_task_states.py:5> result='ok'>
# expect: <Task finished name='fail' coro=<work() done, defined at tests/asyncio/repr_task_states.py:5> exception=ValueError('bad')>
# expect: <Task cancelled name='cancelled' coro=<work() done, defined at tests/asyncio/repr_task_states.py:5>>
