# The parent is cancelled: the children are, and the cancellation goes on.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(1)
    finally:
        print(name, "ends", asyncio.current_task().cancelling())


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child("a"))
            group.create_task(child("b"))
    except asyncio.CancelledError as error:
        print("parent", error.args, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    task.cancel("from main")
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
# expect: a ends 1
# expect: b ends 1
# expect: parent ('from main',) 1
# expect: [CancelledError('')]
