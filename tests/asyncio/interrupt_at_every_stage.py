"""Ctrl-C at every stage of asyncio.run."""

import asyncio
import gc
import signal
import sys

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def child(name):
    held = Held(name)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('  child cancelled', e.args)
        raise
    finally:
        print('  child ends')


async def agen():
    try:
        yield 1
        await asyncio.sleep(3)
    finally:
        print('  agen cleans')
        await asyncio.sleep(0)
        print('  agen clean')


async def main(how):
    held = Held('main ' + how)
    loop = asyncio.get_running_loop()
    t = asyncio.create_task(child(how))
    if how == 'now':
        signal.raise_signal(signal.SIGINT)
        print('  after raise')
        await asyncio.sleep(0)
        print('never')
    if how == 'caught':
        try:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print('  main cancelled', e.args, asyncio.current_task().cancelling())
            return 'swallowed'
    if how == 'uncancel':
        try:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print('  uncancel', asyncio.current_task().uncancel())
        await asyncio.sleep(0)
        return 'went on'
    if how == 'later':
        loop.call_later(1, signal.raise_signal, signal.SIGINT)
        try:
            await asyncio.sleep(2)
        finally:
            print('  finally')
            await asyncio.sleep(1)
            print('  finally done')
    if how == 'twice':
        loop.call_later(1, signal.raise_signal, signal.SIGINT)
        loop.call_later(2, signal.raise_signal, signal.SIGINT)
        try:
            await asyncio.sleep(3)
        finally:
            print('  finally')
            await asyncio.sleep(5)
            print('  not done')
    if how == 'callback':
        loop.call_soon(signal.raise_signal, signal.SIGINT)
        await t
    if how == 'group':
        async with asyncio.TaskGroup() as tg:
            tg.create_task(child('g1'))
            tg.create_task(child('g2'))
            loop.call_later(1, signal.raise_signal, signal.SIGINT)
    if how == 'childraises':

        async def interrupts():
            await asyncio.sleep(1)
            raise KeyboardInterrupt('own')
        k = asyncio.create_task(interrupts())
        await k
    if how == 'mainraises':
        await asyncio.sleep(0)
        raise KeyboardInterrupt('main')
    if how == 'exits':
        await asyncio.sleep(0)
        sys.exit(3)
    if how == 'other':
        try:
            signal.raise_signal(signal.SIGINT)
            await asyncio.sleep(1)
        finally:
            raise ValueError('other')
    if how == 'shutdown':
        g = agen()
        await anext(g)
        loop.call_soon(signal.raise_signal, signal.SIGINT)
        return 'returned'
    if how == 'selfcancel':
        asyncio.current_task().cancel('own')
        await asyncio.sleep(1)
    if how == 'done':
        signal.raise_signal(signal.SIGINT)
        return 'done'
    if how == 'wait_for':
        loop.call_later(1, signal.raise_signal, signal.SIGINT)
        return await asyncio.wait_for(child('inner'), 1)
    if how == 'deaf':
        for i in range(3):
            loop.call_later(1, signal.raise_signal, signal.SIGINT)
            try:
                await asyncio.sleep(2)
            except asyncio.CancelledError:
                print('  deaf', i)
    return how


for how in 'now caught uncancel later twice callback group childraises mainraises exits other shutdown selfcancel done wait_for deaf none'.split():
    print(how)
    try:
        print(' gave', asyncio.run(main(how)))
    except BaseException as e:
        print(' raised', repr(e), repr(e.__context__), repr(e.__cause__))
        e = None
    print(' over', signal.getsignal(signal.SIGINT) is signal.default_int_handler)
with asyncio.Runner() as runner:
    for how in ('later', 'none', 'caught', 'twice'):
        try:
            print(' gave', runner.run(main(how)))
        except BaseException as e:
            print(' raised', repr(e), repr(e.__context__), repr(e.__cause__))
            e = None
print('closed')
del Held.__del__
