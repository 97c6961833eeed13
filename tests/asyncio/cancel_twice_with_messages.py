# Two requests before the task runs: the last message arrives.
import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(error.args, asyncio.current_task().cancelling())
        raise


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0)
    print(task.cancel("one"), task.cancel("two"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
# expect: True True 2
# expect: ('one',) 2
# expect: ('one',)
