# shield passes results, errors and inner cancellations on.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.shield(work(1)))
    try:
        await asyncio.shield(work(2))
    except ValueError as error:
        print(repr(error))
    inner = asyncio.create_task(work(5))
    outer = asyncio.shield(inner)
    print(outer is inner, outer)
    await asyncio.sleep(0)
    inner.cancel("inner")
    try:
        await outer
    except asyncio.CancelledError as error:
        print(repr(error), outer.cancelled())
    done = asyncio.create_task(work(0))
    await done
    print(asyncio.shield(done) is done)
    try:
        asyncio.shield(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
