# Awaits nested five hundred deep.
import asyncio


async def nested(n):
    if n == 0:
        await asyncio.sleep(1)
        return "bottom"
    result = await nested(n - 1)
    return result


async def main():
    print(await nested(500))
    task = asyncio.create_task(nested(500))
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled())


asyncio.run(main())
# expect: bottom
# expect: True
