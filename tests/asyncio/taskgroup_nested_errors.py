# Groups in groups: the error of an inner one is a group in a group.
import asyncio


async def fails(text):
    await asyncio.sleep(0.1)
    raise ValueError(text)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fails("deep"))
        group.create_task(asyncio.sleep(1))


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner())
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(0.5))
                group.create_task(fails("beside"))
    except* ValueError as errors:
        print(repr(errors))
        print(errors.split(lambda error: isinstance(error, ValueError) and "deep" in str(error)))


asyncio.run(main())
