# Cancelling the task that awaits a gather.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("child", n, "ends")


async def gathers(flag):
    try:
        print(await asyncio.gather(work(1), work(2), return_exceptions=flag))
    except asyncio.CancelledError as error:
        print("gathers", repr(error))
        raise


async def main():
    for flag in (False, True):
        task = asyncio.create_task(gathers(flag))
        await asyncio.sleep(1)
        task.cancel("outside")
        print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
# expect: child 1 ends
# expect: child 2 ends
# expect: gathers CancelledError('outside')
# expect: [CancelledError('')]
# expect: child 1 ends
# expect: child 2 ends
# expect: gathers CancelledError('outside')
# expect: [CancelledError('')]
