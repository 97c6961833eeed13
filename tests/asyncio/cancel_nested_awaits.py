# The cancellation goes to the innermost await and travels outwards.
import asyncio


async def level(n):
    try:
        if n == 0:
            await asyncio.sleep(10)
        else:
            await level(n - 1)
    except asyncio.CancelledError:
        print("level", n)
        raise
    finally:
        print("finally", n)


async def main():
    task = asyncio.create_task(level(3))
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    print(task.cancelled())


asyncio.run(main())
# expect: level 0
# expect: finally 0
# expect: level 1
# expect: finally 1
# expect: level 2
# expect: finally 2
# expect: level 3
# expect: finally 3
# expect: True
