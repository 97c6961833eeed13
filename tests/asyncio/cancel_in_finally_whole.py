# A finally block may wait, and be cancelled again.
import asyncio


async def child():
    try:
        await asyncio.sleep(1)
    finally:
        try:
            print("cleaning")
            await asyncio.sleep(1)
            print("never")
        except asyncio.CancelledError as error:
            print("again", error.args, repr(error.__context__))
            raise


async def main():
    task = asyncio.create_task(child())
    await asyncio.sleep(0.1)
    task.cancel("first")
    await asyncio.sleep(0.1)
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, task.cancelling())


asyncio.run(main())
# expect: cleaning
# expect: again ('second',) CancelledError('first')
# expect: ('second',) 2
