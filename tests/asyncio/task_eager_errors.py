# Eager tasks that fail, are cancelled, or look at their maker.
import asyncio


async def fails():
    raise ValueError("at once")


async def cancels_itself():
    asyncio.current_task().cancel()
    await asyncio.sleep(0)


async def looks(maker):
    print(asyncio.current_task() is maker, maker.done())
    await asyncio.sleep(0)
    print(asyncio.current_task() is maker)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(fails())
    print(task.done(), repr(task.exception()))
    task = asyncio.create_task(cancels_itself())
    print(task.done(), task.cancelling())
    print(await asyncio.gather(task, return_exceptions=True))
    await asyncio.create_task(looks(asyncio.current_task()))
    task = asyncio.create_task(asyncio.sleep(1))
    print(task.cancel(), task.done())
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
# expect: True ValueError('at once')
# expect: False 1
# expect: [CancelledError('')]
# expect: False False
# expect: False
# expect: True False
# expect: [CancelledError('')]
