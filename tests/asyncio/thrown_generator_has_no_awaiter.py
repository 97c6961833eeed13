"""Who awaits an async generator is not seen from inside while that deals with what was thrown into it."""

import asyncio
import sys


async def numbers(how):
    try:
        for i in range(3):
            await asyncio.sleep(0)
            yield i
    except asyncio.CancelledError as e:
        f = sys._getframe()
        print('  in gen:', names(f))
        if how == 'yields':
            yield 1
        print('  in gen:', names(sys._getframe()))


def names(f):
    out = []
    while f:
        out.append(f.f_code.co_name)
        f = f.f_back
    return [n for n in out if n in ('numbers', 'loops', 'outer', 'agen', 'outermost', 'inner')]


async def inner():
    try:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print('  in inner:', names(sys._getframe()))


async def agen(how):
    await inner()
    print('  agen:', names(sys._getframe()))
    yield 1
    print('  agen:', names(sys._getframe()))


async def loops(how):
    async for i in numbers(how):
        print('  body:', names(sys._getframe()))
        await asyncio.sleep(0)
    print('  loops:', names(sys._getframe()))


async def outer(how):
    await loops(how)
    print('  outer:', names(sys._getframe()))
    async for i in agen(how):
        print('  body:', names(sys._getframe()))


async def outermost(how, kills):
    await outer(how)


async def main():
    for how in ('no', 'yields'):
        for kills in ((1,), (2,), (3,), (1, 3), (8,), (9,)):
            print(how, kills)
            t = asyncio.create_task(outermost(how, kills))
            for i in range(12):
                if i in kills:
                    t.cancel()
                await asyncio.sleep(0)
            try:
                await t
            except asyncio.CancelledError:
                print('cancelled')


asyncio.run(main())
