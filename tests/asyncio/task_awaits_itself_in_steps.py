# A task that waits for itself.
import asyncio


async def directly():
    await asyncio.current_task()


async def main():
    try:
        await asyncio.create_task(directly(), name="direct")
    except RuntimeError as error:
        print(str(error)[:56])


asyncio.run(main())  # expect: Task cannot await on itself: <Task pending name='direct'
