# Cancelling eager tasks.
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled", asyncio.current_task().cancelling())
        raise


async def cancels_itself():
    asyncio.current_task().cancel("self")
    await asyncio.sleep(0)


async def main():
    make = asyncio.create_eager_task_factory(asyncio.Task)
    loop = asyncio.get_running_loop()
    task = make(loop, work(), name="eager")
    print(task.get_name(), task in asyncio.all_tasks(), task.cancel())
    print(await asyncio.gather(task, return_exceptions=True))
    task = make(loop, cancels_itself())
    print(task.done(), task.cancelling())
    print(await asyncio.gather(task, return_exceptions=True))
    inside = asyncio.Task(work(), loop=loop, eager_start=True)
    lazy = asyncio.Task(work(), loop=loop)
    inside.cancel()
    lazy.cancel()
    await asyncio.wait([inside, lazy])
    print(inside.cancelled(), lazy.cancelled())


asyncio.run(main())
# expect: eager True True
# expect: cancelled 1
# expect: [CancelledError('')]
# expect: False 1
# expect: [CancelledError('')]
# expect: cancelled 1
# expect: True True
