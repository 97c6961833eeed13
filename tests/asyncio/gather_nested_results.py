# Gathers of gathers, one of which is cancelled.
import asyncio


async def main():
    sleep = asyncio.sleep
    inner = asyncio.gather(sleep(0.2, "a"), sleep(0.1, "b"))
    outer = asyncio.gather(inner, sleep(0.3, "c"))
    print(await outer)
    inner = asyncio.gather(sleep(0.2, "a"), sleep(0.1, "b"))
    outer = asyncio.gather(inner, sleep(0.3, "c"), return_exceptions=True)
    await sleep(0.05)
    print(inner.cancel("inner"), inner.done())
    print(await outer, inner.cancelled(), repr(inner.exception()) if inner.done() else None)


asyncio.run(main())
# expect: [['a', 'b'], 'c']
# expect: True False
# expect: [CancelledError('inner'), 'c'] False CancelledError('inner')
