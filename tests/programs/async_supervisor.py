# Workers that fail are started again, but not for ever.
import asyncio


class GivenUp(Exception):
    pass


async def supervise(name, make, restarts):
    for attempt in range(restarts + 1):
        try:
            result = await make(attempt)
        except asyncio.CancelledError:
            print(name, "stopped")
            raise
        except Exception as error:
            print(f"{asyncio.get_running_loop().time():g} {name} attempt {attempt} failed: {error!r}")
            await asyncio.sleep(2**attempt)
        else:
            return f"{name}: {result}"
    raise GivenUp(name)


async def improves(attempt):
    await asyncio.sleep(0.5)
    if attempt < 2:
        raise OSError(attempt)
    return "finally"


async def hopeless(attempt):
    await asyncio.sleep(0.25)
    raise ValueError("always")


async def patient(attempt):
    await asyncio.sleep(100)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(supervise(f.__name__, f, 3)) for f in (improves, hopeless, patient)]
    except* GivenUp as errors:
        print("given up:", [str(e) for e in errors.exceptions])
    print([t.result() if not t.cancelled() and not t.exception() else "-" for t in tasks])


asyncio.run(main())
# expect: 0.25 hopeless attempt 0 failed: ValueError('always')
# expect: 0.5 improves attempt 0 failed: OSError(0)
# expect: 1.5 hopeless attempt 1 failed: ValueError('always')
# expect: 2 improves attempt 1 failed: OSError(1)
# expect: 3.75 hopeless attempt 2 failed: ValueError('always')
# expect: 8 hopeless attempt 3 failed: ValueError('always')
# expect: patient stopped
# expect: given up: ['hopeless']
# expect: ['improves: finally', '-', '-']
