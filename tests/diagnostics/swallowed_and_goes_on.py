# A worker that does not stop.
import asyncio


async def stubborn():
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not me")
    return "survived"


async def main():
    task = asyncio.create_task(stubborn(), name="stubborn")
    await asyncio.sleep(0.5)
    task.cancel()
    print(await task, task.cancelled())


asyncio.run(main())
# expect: not me
# expect: survived False
