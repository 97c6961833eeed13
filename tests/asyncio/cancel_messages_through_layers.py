# The message of cancel() through each thing that passes cancellation on; and what has no message.
import asyncio


async def deep(level):
    if level:
        await deep(level - 1)
    await asyncio.sleep(9)


async def in_group():
    async with asyncio.TaskGroup() as group:
        group.create_task(deep(1))
        await asyncio.sleep(9)


async def in_timeout():
    async with asyncio.timeout(5):
        await asyncio.sleep(9)


async def gathers():
    await asyncio.gather(deep(0), deep(1))


async def shields():
    await asyncio.shield(asyncio.create_task(deep(0)))


async def converts():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        raise asyncio.CancelledError("other words") from error


async def bare():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        raise asyncio.CancelledError


async def main():
    for make in (lambda: deep(2), in_group, in_timeout, gathers, shields, converts, bare,
                 lambda: asyncio.wait_for(deep(1), 8)):
        for args in (), ("why",), (None,), (("a", 1),), ({"msg": "by keyword"},):
            task = asyncio.create_task(make())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            if args and isinstance(args[0], dict):
                task.cancel(**args[0])
            else:
                task.cancel(*args)
            try:
                await task
            except asyncio.CancelledError as error:
                cause = error.__cause__
                print(make.__name__, args, "->", error.args, cause and cause.args,
                      error.__context__ and error.__context__.args)
            try:
                task.result()
            except asyncio.CancelledError as error:
                print("   again:", error.args)


asyncio.run(main())
