# The body's error stands after those of the children.
import asyncio


async def fails(text):
    raise ValueError(text)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("child"))
            raise KeyError("body")
    except* KeyError as errors:
        print("keys", errors.exceptions)
    except* ValueError as errors:
        print("values", errors.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails("child"))
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                raise KeyError("body, after the cancellation")
    except BaseExceptionGroup as errors:
        print(errors.exceptions)


asyncio.run(main())
# expect: keys (KeyError('body'),)
# expect: (ValueError('child'), KeyError('body, after the cancellation'))
