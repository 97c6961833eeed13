# What create_task and ensure_future refuse.
import asyncio


async def work():
    return "done"


class Awaitable:
    def __await__(self):
        return (yield from asyncio.sleep(0, "custom").__await__())


async def main():
    for wrong in (3, None, Awaitable()):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error).split(" at ")[0])
    for wrong in (3, None, work):
        try:
            asyncio.ensure_future(wrong)
        except TypeError as error:
            print(error)
    print(await asyncio.ensure_future(Awaitable()))
    print(await asyncio.ensure_future(work()))
    task = asyncio.create_task(work())
    print(asyncio.ensure_future(task) is task)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(task, loop=other)
    except ValueError as error:
        print(error)
    other.close()
    await task


asyncio.run(main())
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got None
# expect: a coroutine was expected, got <__main__.Awaitable object
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: custom
# expect: done
# expect: True
# expect: The future belongs to a different loop than the one specified as the loop argument
coro = work()
try:
    asyncio.create_task(coro)
except RuntimeError as error:
    print(error)  # expect: no running event loop
coro.close()
for ask in (asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop):
    try:
        ask()
    except RuntimeError as error:
        print(error)
# expect: no running event loop
# expect: no running event loop
# expect: no running event loop
