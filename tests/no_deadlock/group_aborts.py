# A child that is stuck is cancelled because another one failed.
import asyncio


async def fails():
    await asyncio.sleep(1)
    raise ValueError("no")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(asyncio.Event().wait())
            group.create_task(fails())
    except* ValueError as group:
        print(group.exceptions)


asyncio.run(main())  # expect: (ValueError('no'),)
