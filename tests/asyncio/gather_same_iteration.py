# Two children fail in the same turn: the first in order wins, the second is not reported.
import asyncio


async def fail(n):
    await asyncio.sleep(1)
    raise ValueError(n)


async def main():
    try:
        await asyncio.gather(fail(1), fail(2), fail(3))
    except ValueError as error:
        print(repr(error))


asyncio.run(main())  # expect: ValueError(1)
