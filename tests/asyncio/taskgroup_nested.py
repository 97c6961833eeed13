# Failures of inner groups come nested.
import asyncio


async def failing(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(name)


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(failing("inner 1", 1))
        group.create_task(failing("inner 2", 1))


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(inner())
            outer.create_task(failing("outer", 1))
            outer.create_task(asyncio.sleep(100))
    except ExceptionGroup as errors:
        print(errors)

        def show(group, depth):
            for error in group.exceptions:
                print("  " * depth + str(error))
                if isinstance(error, ExceptionGroup):
                    show(error, depth + 1)

        show(errors, 1)


asyncio.run(main())
# expect: unhandled errors in a TaskGroup (2 sub-exceptions)
# expect:   outer
# expect:   unhandled errors in a TaskGroup (2 sub-exceptions)
# expect:     inner 1
# expect:     inner 2
