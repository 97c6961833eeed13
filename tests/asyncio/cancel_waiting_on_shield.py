# Cancelling who waits for a shield leaves the inner task alone.
import asyncio


async def child():
    await asyncio.sleep(1)
    print("child done")
    return "kept"


async def main():
    inner = asyncio.create_task(child())

    async def waiter():
        await asyncio.shield(inner)

    task = asyncio.create_task(waiter())
    await asyncio.sleep(0.1)
    task.cancel("only you")
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, inner.cancelling(), inner.done())
    print(await inner)


asyncio.run(main())
# expect: ('only you',) 0 False
# expect: child done
# expect: kept
