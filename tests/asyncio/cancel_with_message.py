# The message of cancel() arrives in the task, and with whoever awaits it.
import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print("inside", repr(error), error.args)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("enough")
    try:
        await task
    except asyncio.CancelledError as error:
        print("outside", repr(error), error.args)
    try:
        task.result()
    except asyncio.CancelledError as error:
        print("result", repr(error))
    try:
        task.exception()
    except asyncio.CancelledError as error:
        print("exception", repr(error))


asyncio.run(main())
# expect: inside CancelledError('enough') ('enough',)
# expect: outside CancelledError('enough') ('enough',)
# expect: result CancelledError()
# expect: exception CancelledError()
