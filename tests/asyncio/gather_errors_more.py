# The first error leaves gather at once; the others go on and are forgotten.
import asyncio


async def work(n, error=None):
    try:
        await asyncio.sleep(n)
        if error:
            raise error
        print("ends", n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise


async def main():
    try:
        await asyncio.gather(work(2), work(1, ValueError("one")), work(3, KeyError("three")))
    except ValueError as error:
        print(repr(error))
    await asyncio.sleep(5)
    print(await asyncio.gather(work(2), work(1, ValueError("one")), return_exceptions=True))
    failed = asyncio.get_running_loop().create_future()
    failed.set_exception(KeyError("before"))
    both = asyncio.gather(failed, work(1))
    print(both)
    try:
        await both
    except KeyError as error:
        print(repr(error))
    try:
        await asyncio.gather(work(1), 3)
    except TypeError as error:
        print(error)
    await asyncio.sleep(5)


asyncio.run(main())
# expect: ValueError('one')
# expect: ends 2
# expect: ends 2
# expect: [2, ValueError('one')]
# expect: <_GatheringFuture finished exception=KeyError('before')>
# expect: KeyError('before')
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: ends 1
# expect: ends 1
