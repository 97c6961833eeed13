# Groups inside groups that fail at each level, and except* that takes them apart.
import asyncio


async def fails(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def middle(delay):
    async with asyncio.TaskGroup() as group:
        group.create_task(fails(ValueError("middle 1"), delay))
        group.create_task(fails(KeyError("middle 2"), delay))


async def outer(delays):
    async with asyncio.TaskGroup() as group:
        group.create_task(middle(delays[0]))
        group.create_task(middle(delays[1]))
        group.create_task(fails(OSError("outer"), delays[2]))


def shape(error):
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}, [{', '.join(map(shape, error.exceptions))}])"
    return repr(error)


async def main():
    for delays in (0, 0, 0), (0, 1, 1), (1, 1, 0), (0, 0, 1), (1, 0, 0):
        try:
            try:
                await outer(delays)
            except* ValueError as errors:
                print("values", shape(errors), errors.derive([]) if errors.exceptions == () else "")
            except* OSError as errors:
                print("os", shape(errors))
        except* KeyError as errors:
            print("keys", shape(errors))
            context = errors.__context__
            print("   context", context and shape(context))
    try:
        await outer((0, 0, 0))
    except ExceptionGroup as error:
        print(shape(error.subgroup(KeyError)))
        print(*map(shape, error.split(lambda each: isinstance(each, OSError))))
        print(error.subgroup(ZeroDivisionError), error.split(ZeroDivisionError)[0])
    try:
        try:
            await outer((0, 0, 0))
        except* (ValueError, KeyError):
            raise RuntimeError("while handling")
    except ExceptionGroup as error:
        print(shape(error))


asyncio.run(main())
