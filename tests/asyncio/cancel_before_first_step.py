# A task that is cancelled before its first step never begins.
import asyncio


async def child():
    print("never")


async def main():
    task = asyncio.create_task(child())
    print(task.cancel("early"), task.cancelling(), task.done())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelled())
    try:
        task.result()
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
# expect: True 1 False
# expect: ('early',) True
# expect: ()
# expect: ()
