# reschedule: earlier, later, to never, into the past, when it has expired, from another task.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    for label, change in {
        "later": lambda limit, start: limit.reschedule(start + 2),
        "earlier": lambda limit, start: limit.reschedule(start + 0.75),
        "never": lambda limit, start: limit.reschedule(None),
        "past": lambda limit, start: limit.reschedule(start - 5),
        "now": lambda limit, start: limit.reschedule(start + 0.5),
        "twice": lambda limit, start: (limit.reschedule(start + 3), limit.reschedule(start + 0.8)),
        "by another": lambda limit, start: loop.call_later(0.25, limit.reschedule, start + 0.75),
        "late by another": lambda limit, start: loop.call_later(0.5, limit.reschedule, start + 9),
    }.items():
        start = loop.time()
        limit = None
        try:
            async with asyncio.timeout(1) as limit:
                await asyncio.sleep(0.5)
                shown = str(limit).replace(str(start + 1), "START+1")
                print(label, shown, limit.when() - start)
                change(limit, start)
                print("   ", limit.when() and limit.when() - start, limit.expired())
                await asyncio.sleep(1)
            print("    ended", f"{loop.time() - start:g}", limit.expired())
        except TimeoutError as error:
            print("    too late", f"{loop.time() - start:g}", limit.expired(), repr(error), repr(error.__cause__))
        for _ in range(2):
            try:
                limit.reschedule(None)
            except RuntimeError as error:
                print("   ", error)
    limit = asyncio.timeout(1)
    for act in (lambda: limit.reschedule(5), lambda: limit.expired(), lambda: limit.when()):
        try:
            print(act())
        except RuntimeError as error:
            print(error)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as error:
            print(error)
    outer = asyncio.timeout(1)
    start = loop.time()
    try:
        async with outer:
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                print("expiring:", outer.expired(), str(outer).split(" when")[0])
                try:
                    outer.reschedule(loop.time() + 1)
                except RuntimeError as error:
                    print(error)
                raise
    except TimeoutError:
        print(outer.expired(), f"{loop.time() - start:g}")
    async with asyncio.timeout_at(None) as forever:
        print(forever.when(), forever)
    try:
        async with asyncio.timeout_at(loop.time() + 0.5):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout_at")


asyncio.run(main())
