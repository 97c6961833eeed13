# The same awaitable twice runs once and is twice in the result.
import asyncio


async def child(name):
    print("runs", name)
    return name


async def main():
    coro = child("coro")
    task = asyncio.create_task(child("task"))
    print(await asyncio.gather(coro, task, coro, task))
    future = asyncio.Future()
    future.set_exception(KeyError("k"))
    print(await asyncio.gather(future, future, return_exceptions=True))


asyncio.run(main())
# expect: runs task
# expect: runs coro
# expect: ['coro', 'task', 'coro', 'task']
# expect: [KeyError('k'), KeyError('k')]
