# With return_exceptions all results come, exceptions among them.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError("two")
    if n == 3:
        raise asyncio.CancelledError("three")
    return n


async def main():
    results = await asyncio.gather(*(work(n) for n in (1, 2, 3, 0)), return_exceptions=True)
    print(results)
    print([type(r).__name__ for r in results])


asyncio.run(main())
# expect: [1, ValueError('two'), CancelledError(''), 0]
# expect: ['int', 'ValueError', 'CancelledError', 'int']
