# A task that swallows its cancellation and waits again.
import asyncio


async def stubborn():
    while True:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            print("not me")


async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(1)
    task.cancel()
    await task


asyncio.run(main())  # expect: not me
# oracle: hangs
# exit: 3
