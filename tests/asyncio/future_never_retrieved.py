# An error in a future that nobody asks is reported when the future is dropped.
import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"]), sorted(context))
    )
    future = loop.create_future()
    future.set_exception(KeyError("k"))
    del future
    print("dropped")
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    print("dropped too")
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(repr(task.exception()))
    del task
    print("asked, so not reported")


asyncio.run(main())
# expect: Future exception was never retrieved KeyError('k') ['exception', 'future', 'message']
# expect: dropped
# expect: Task exception was never retrieved ValueError('lost') ['exception', 'future', 'message']
# expect: dropped too
# expect: ValueError('lost')
# expect: asked, so not reported
