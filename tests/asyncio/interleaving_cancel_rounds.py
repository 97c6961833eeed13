# How many rounds a cancellation takes.
import asyncio

log = []


async def victim():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log.append("victim sees it")
        raise


async def outer():
    try:
        await asyncio.create_task(victim())
    except asyncio.CancelledError:
        log.append("outer sees it")
        raise


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    for i in range(4):
        log.append(f"round {i} {task.done()}")
        await asyncio.sleep(0)
    print(*log, sep="\n")


asyncio.run(main())
# expect: round 0 False
# expect: victim sees it
# expect: round 1 False
# expect: outer sees it
# expect: round 2 True
# expect: round 3 True
