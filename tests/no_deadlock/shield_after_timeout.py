# The wait gives up, the shielded task goes on.
import asyncio


async def slow(event):
    await event.wait()
    return "done"


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(slow(event))
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("timeout")
    event.set()
    print(await task)


asyncio.run(main())
# expect: timeout
# expect: done
