# What gather() and ensure_future() make of things that are no coroutines.
import asyncio


class Later:
    def __await__(self):
        yield
        return "later"


async def named():
    print(asyncio.current_task().get_coro().__qualname__)
    return "named"


class Tells:
    def __await__(self):
        print(asyncio.current_task().get_coro().__qualname__)
        return iter(())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(future.set_result, "future")
    task = asyncio.create_task(named())
    print(await asyncio.gather(Later(), future, task, named(), Tells(), future))
    print(await asyncio.ensure_future(Later()))
    print(await asyncio.ensure_future(Later(), loop=loop))
    print(asyncio.ensure_future(task) is task, asyncio.ensure_future(future, loop=loop) is future)
    for wrong in (lambda: asyncio.gather(5), lambda: asyncio.ensure_future("x")):
        try:
            wrong()
        except TypeError as error:
            print(error)
    other = asyncio.new_event_loop()
    try:
        asyncio.ensure_future(future, loop=other)
    except ValueError as error:
        print(error)
    try:
        asyncio.gather(other.create_future(), future)
    except ValueError as error:
        print(error)
    other.close()
    try:
        asyncio.ensure_future(named(), loop=other)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: named
# expect: named
# expect: ensure_future.<locals>._wrap_awaitable
# expect: ['later', 'future', 'named', 'named', None, 'future']
# expect: later
# expect: later
# expect: True True
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: The future belongs to a different loop than the one specified as the loop argument
# expect: The future belongs to a different loop than the one specified as the loop argument
# expect: Event loop is closed
