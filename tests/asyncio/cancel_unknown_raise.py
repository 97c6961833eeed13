# Raising CancelledError by hand is a cancellation too.
import asyncio


async def work():
    raise asyncio.CancelledError("by hand")


async def main():
    task = asyncio.create_task(work())
    print(await asyncio.gather(task, return_exceptions=True), task.cancelled(), task.cancelling())
    try:
        await asyncio.gather(work())
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
# expect: [CancelledError('')] True 0
# expect: CancelledError('by hand')
