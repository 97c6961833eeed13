# A task in each of its states.
import asyncio


async def child(fails):
    await asyncio.sleep(0)
    if fails:
        raise ValueError("v")
    return "r"


async def main():
    for fails in (False, True):
        task = asyncio.create_task(child(fails), name="child")
        print(task)
        await asyncio.sleep(0)
        print(task)
        await asyncio.wait([task])
        print(task)
    task = asyncio.create_task(asyncio.Event().wait(), name="waits")
    await asyncio.sleep(0)
    task.cancel()
    print(str(task).split(" coro")[0])
    await asyncio.wait([task])
    print(str(task).split(" coro")[0])


asyncio.run(main())
# expect: <Task pending name='child' coro=<child() running at tests/asyncio/task_reprs.py:5>>
# expect: <Task pending name='child' coro=<child() running at tests/asyncio/task_reprs.py:6>>
# expect: <Task finished name='child' coro=<child() done, defined at tests/asyncio/task_reprs.py:5> result='r'>
# expect: <Task pending name='child' coro=<child() running at tests/asyncio/task_reprs.py:5>>
# expect: <Task pending name='child' coro=<child() running at tests/asyncio/task_reprs.py:6>>
# expect: <Task finished name='child' coro=<child() done, defined at tests/asyncio/task_reprs.py:5> exception=ValueError('v')>
# expect: <Task cancelling name='waits'
# expect: <Task cancelled name='waits'
