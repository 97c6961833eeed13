# A gather inside a gather.
import asyncio


async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    return n


async def main():
    inner = asyncio.gather(work(1), work(2))
    outer = asyncio.gather(inner, work(3))
    await asyncio.sleep(1.5)
    print(outer.cancel())
    try:
        await outer
    except asyncio.CancelledError as error:
        print(repr(error), inner.done(), inner.cancelled(), outer.cancelled())
    try:
        inner.result()
    except asyncio.CancelledError as error:
        print(repr(error))


asyncio.run(main())
# expect: True
# expect: cancelled 2
# expect: cancelled 3
# expect: CancelledError() True False False
# expect: CancelledError()
