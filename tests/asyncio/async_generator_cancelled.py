# A cancellation while the generator waits goes through its finally.
import asyncio


async def source():
    try:
        while True:
            await asyncio.sleep(1)
            yield "tick"
    except asyncio.CancelledError:
        print("generator cancelled")
        raise
    finally:
        print("generator finally")


async def consume():
    async for tick in source():
        print(tick)


async def main():
    task = asyncio.create_task(consume())
    await asyncio.sleep(2.5)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: tick
# expect: tick
# expect: generator cancelled
# expect: generator finally
# expect: True
