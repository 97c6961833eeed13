# Awaiting in finally works after a cancellation, and can be cancelled again.
import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        try:
            await asyncio.sleep(5)
            print("slow cleanup complete")
        except asyncio.CancelledError:
            print("cleanup cancelled too")
            raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), asyncio.get_running_loop().time())


asyncio.run(main())
# expect: slow cleanup complete
# expect: True 6.0
# expect: cleanup cancelled too
# expect: True 8.0
