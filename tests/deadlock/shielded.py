# shield() around a task that is stuck.
import asyncio


async def stuck(queue):
    return await queue.get()


async def main():
    task = asyncio.create_task(stuck(asyncio.Queue()), name="stuck")
    await asyncio.shield(task)


asyncio.run(main())
# oracle: hangs
# exit: 3
