"""Async generators, context managers and nested finally blocks under cancellation."""

import asyncio
import contextlib
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def numbers(name, how):
    held = Held('gen ' + name)
    try:
        for i in range(3):
            await asyncio.sleep(0)
            yield i
    except asyncio.CancelledError as e:
        print('  gen cancelled', name, e.args)
        if how == 'again':
            raise
        if how == 'yields':
            yield 'extra'
        if how == 'other':
            raise KeyError(name)
    except GeneratorExit:
        print('  gen exit', name)
        raise
    finally:
        print('  gen ends', name)
        if how == 'awaits':
            await asyncio.sleep(0)
            print('  gen clean', name)


@contextlib.asynccontextmanager
async def managed(name, how):
    held = Held('cm ' + name)
    try:
        yield name
    except asyncio.CancelledError as e:
        print('  cm cancelled', name, e.args)
        if how != 'swallow':
            raise
    finally:
        await asyncio.sleep(0)
        print('  cm ends', name)


class Manager:

    def __init__(self, name, how):
        self.name, self.how, self.held = (name, how, Held('mgr ' + name))

    async def __aenter__(self):
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, t, e, tb):
        print('  leaves', self.name, repr(e), tb is not None)
        await asyncio.sleep(0)
        return self.how == 'swallow'


async def loops(name, how):
    held = Held('loops ' + name)
    async for i in numbers(name, how):
        print('  ', i)
        await asyncio.sleep(0)


async def loopsclosing(name, how):
    held = Held('closing ' + name)
    async with contextlib.aclosing(numbers(name, how)) as g:
        async for i in g:
            print('  ', i)
            await asyncio.sleep(0)


async def byhand(name, how):
    held = Held('hand ' + name)
    g = numbers(name, how)
    try:
        print('  ', await anext(g))
        await asyncio.sleep(0)
        print('  ', await anext(g))
        await asyncio.sleep(0)
    finally:
        print('  closing')
        await g.aclose()
        print('  closed')


async def manages(name, how):
    held = Held('manages ' + name)
    async with managed(name, how) as x:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print('  after', name)


async def classes(name, how):
    held = Held('classes ' + name)
    async with Manager(name, how), Manager(name + 'b', 'no'):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print('  after', name)


async def stack(name, how):
    held = Held('stack ' + name)
    async with contextlib.AsyncExitStack() as s:
        await s.enter_async_context(Manager(name, how))
        await s.enter_async_context(managed(name + 'm', how))
        s.push_async_callback(asyncio.sleep, 0)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    print('  after', name)


async def finallies(name, how):
    held = Held('finallies ' + name)
    try:
        try:
            try:
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            finally:
                print('  f1')
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                print('  f1 done')
        except ValueError:
            print('never')
        finally:
            print('  f2')
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            print('  f2 done')
            if how == 'swallow':
                return 'swallowed'
    finally:
        print('  f3')
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print('  f3 done')


async def suppresses(name, how):
    held = Held('suppresses ' + name)
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('  after', name)


async def main():
    n = 0
    for f in (loops, loopsclosing, byhand, manages, classes, stack, finallies, suppresses):
        for how in ('again', 'yields', 'other', 'no', 'awaits', 'swallow'):
            for kills in ((1,), (2,), (3,), (4,), (1, 2), (2, 3), (3, 4), (2, 4), (2, 3, 4), (3, 4, 5, 6)):
                n += 1
                print(n, f.__name__, how, kills)
                t = asyncio.create_task(f(str(n), how))
                for beat in range(8):
                    if beat in kills:
                        print('  kill', t.cancel(beat), t.cancelling())
                    await asyncio.sleep(0)
                try:
                    print('  gave', await t)
                except BaseException as e:
                    print('  raised', repr(e), repr(e.__context__), repr(e.__cause__))
                    e = None
                print(' ', t.cancelled(), t.cancelling())
                t = None
                print('  dropped')
                await asyncio.sleep(1)


asyncio.run(main())
del Held.__del__
