# Cancellations that arrive while `finally` blocks of several functions are being left.
import asyncio


async def inner(log):
    try:
        await asyncio.sleep(1)
    finally:
        log.append("inner finally")
        try:
            await asyncio.sleep(1)
        finally:
            log.append("inner inner finally")
            await asyncio.sleep(0.5)
            log.append("inner cleaned")


async def outer(log):
    try:
        await inner(log)
    except asyncio.CancelledError as error:
        chain = []
        while error is not None:
            chain.append(error.args)
            error = error.__context__
        log.append(chain)
        raise
    finally:
        log.append("outer finally")
        await asyncio.sleep(0.5)
        log.append("outer cleaned")


async def main():
    for moments in ([0.5], [0.5, 1.0], [0.5, 1.0, 1.2], [0.5, 1.0, 1.6], [0.5, 0.5], [0.5, 1.0, 1.2, 1.3]):
        log = []
        task = asyncio.create_task(outer(log))
        loop = asyncio.get_running_loop()
        for number, moment in enumerate(moments):
            loop.call_later(moment, task.cancel, f"number {number}")
        start = loop.time()
        try:
            await task
        except asyncio.CancelledError as error:
            log.append(error.args)
        print(moments, f"{loop.time() - start:g}", task.cancelling())
        for entry in log:
            print("   ", entry)


asyncio.run(main())
