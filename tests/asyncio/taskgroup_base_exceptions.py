# KeyboardInterrupt, SystemExit and GeneratorExit in children and bodies of groups.
import asyncio


async def child(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def deaf(log):
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log.append("the other was cancelled")
        raise ValueError("on the way out")


async def grouped(error, from_body, log):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(deaf(log))
            if from_body:
                await asyncio.sleep(0)
                raise error
            group.create_task(child(error))
            await asyncio.sleep(5)
    except BaseException as caught:
        log.append(f"caught {caught!r} after {caught.__context__!r} from {caught.__cause__!r}")
        raise


class Odd(BaseException):
    pass


for kind in KeyboardInterrupt, SystemExit, GeneratorExit, Odd, ValueError:
    for from_body in False, True:
        log = []
        try:
            asyncio.run(grouped(kind("why"), from_body, log))
        except BaseException as error:
            parts = getattr(error, "exceptions", None)
            print(kind.__name__, from_body, "left as", type(error).__name__, error.args[:1], parts)
        for line in log:
            print("   ", line)
