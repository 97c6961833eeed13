# If main is cancelled, asyncio.run raises CancelledError.
import asyncio


async def killer(task):
    await asyncio.sleep(1)
    print("cancelling main")
    task.cancel()


async def main():
    asyncio.create_task(killer(asyncio.current_task()))
    try:
        await asyncio.sleep(10)
    finally:
        print("main cleans up")


try:
    asyncio.run(main())
except asyncio.CancelledError as error:
    print("CancelledError left run", isinstance(error, Exception), isinstance(error, BaseException))
# expect: cancelling main
# expect: main cleans up
# expect: CancelledError left run False True
