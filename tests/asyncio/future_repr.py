# Futures and tasks show their state.
import asyncio


async def work():
    await asyncio.sleep(1)
    return "x"


async def main():
    future = asyncio.Future()
    print(future)
    future.set_result([1])
    print(future, repr(future) == str(future))
    failed = asyncio.Future()
    failed.set_exception(ValueError("v"))
    print(failed, failed.exception())
    task = asyncio.create_task(work(), name="worker")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.cancel()
    print(task)
    await asyncio.wait([task])
    print(task)
    done = asyncio.create_task(work())
    await done
    print(done)


asyncio.run(main())
# expect: <Future pending>
# expect: <Future finished result=[1]> True
# expect: <Future finished exception=ValueError('v')> v
# expect: <Task pending name='worker' coro=<work() running at tests/asyncio/future_repr.py:5>>
# expect: <Task pending name='worker' coro=<work() running at tests/asyncio/future_repr.py:6> wait_for=<Future pending cb=[Task.task_wakeup()]>>
# expect: <Task cancelling name='worker' coro=<work() running at tests/asyncio/future_repr.py:6> wait_for=<Future cancelled>>
# expect: <Task cancelled name='worker' coro=<work() done, defined at tests/asyncio/future_repr.py:5>>
# expect: <Task finished name='Task-2' coro=<work() done, defined at tests/asyncio/future_repr.py:5> result='x'>
