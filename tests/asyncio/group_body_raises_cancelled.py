# CancelledError raised in the body without anybody having asked for it.
import asyncio


async def work():
    try:
        await asyncio.sleep(5)
    finally:
        print("child ends")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0)
            raise asyncio.CancelledError("by hand")
    except asyncio.CancelledError as error:
        print(repr(error), asyncio.current_task().cancelling())
    inner = asyncio.create_task(asyncio.sleep(5))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            await asyncio.sleep(0)
            inner.cancel("inner")
            await inner
    except asyncio.CancelledError as error:
        print(repr(error), asyncio.current_task().cancelling())


asyncio.run(main())
# expect: child ends
# expect: CancelledError('by hand') 0
# expect: child ends
# expect: CancelledError('inner') 0
