# Cancelling a waiter cancels the task that it waits for.
import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("inner", error.args)
        raise


async def outer(task):
    try:
        await task
    except asyncio.CancelledError as error:
        print("outer", error.args, task.cancelled())
        raise


async def main():
    child = asyncio.create_task(inner())
    waiter = asyncio.create_task(outer(child))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    waiter.cancel("why")
    print(child.cancelling(), waiter.cancelling(), child.done())
    print(await asyncio.gather(waiter, child, return_exceptions=True))


asyncio.run(main())
# expect: 1 1 False
# expect: inner ('why',)
# expect: outer ('why',) True
# expect: [CancelledError(''), CancelledError('')]
