# A child that is cancelled counts as failed with CancelledError; the gather is not cancelled.
import asyncio


async def main():
    for flag in (False, True):
        task = asyncio.create_task(asyncio.sleep(10))
        other = asyncio.create_task(asyncio.sleep(1, "other"))
        both = asyncio.gather(task, other, return_exceptions=flag)
        await asyncio.sleep(0)
        task.cancel("only you")
        try:
            print(await both)
        except asyncio.CancelledError as error:
            print(repr(error), both.cancelled())
        print(other.done(), await other)


asyncio.run(main())
# expect: CancelledError('only you') False
# expect: False other
# expect: [CancelledError(''), 'other']
# expect: True other
