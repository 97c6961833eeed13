# A group is entered by a task.
import asyncio

group = asyncio.TaskGroup()
coro = group.__aenter__()
try:
    coro.send(None)
except RuntimeError as error:
    print(error)  # expect: no running event loop
loop = asyncio.new_event_loop()


def callback():
    try:
        asyncio.TaskGroup().__aenter__().send(None)
    except RuntimeError as error:
        print(error)
    loop.stop()


loop.call_soon(callback)
loop.run_forever()  # expect: TaskGroup <TaskGroup> cannot determine the parent task
loop.close()
