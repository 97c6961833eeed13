# Cancelling a gather cancels all children, and it ends when they have ended.
import asyncio


async def work(n, swallow=False):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("child", n, repr(error))
        await asyncio.sleep(n)
        if not swallow:
            raise
    return n


async def run(swallow, flag):
    both = asyncio.gather(work(1, swallow), work(2, swallow), return_exceptions=flag)
    await asyncio.sleep(0)
    print(both.cancel("message"), both)
    try:
        print(await both)
    except asyncio.CancelledError as error:
        print("gather", repr(error), both.cancelled(), both.done())
    print(both.cancel())


async def main():
    for swallow in (False, True):
        for flag in (False, True):
            print("swallow", swallow, "return_exceptions", flag)
            await run(swallow, flag)


asyncio.run(main())
# expect: swallow False return_exceptions False
# expect: True <_GatheringFuture pending>
# expect: child 1 CancelledError('message')
# expect: child 2 CancelledError('message')
# expect: gather CancelledError('message') False True
# expect: False
# expect: swallow False return_exceptions True
# expect: True <_GatheringFuture pending>
# expect: child 1 CancelledError('message')
# expect: child 2 CancelledError('message')
# expect: gather CancelledError('message') False True
# expect: False
# expect: swallow True return_exceptions False
# expect: True <_GatheringFuture pending>
# expect: child 1 CancelledError('message')
# expect: child 2 CancelledError('message')
# expect: gather CancelledError() False True
# expect: False
# expect: swallow True return_exceptions True
# expect: True <_GatheringFuture pending>
# expect: child 1 CancelledError('message')
# expect: child 2 CancelledError('message')
# expect: gather CancelledError() False True
# expect: False
