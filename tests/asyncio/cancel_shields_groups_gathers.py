"""shield, TaskGroup and gather, cancelled before, between and when their children end; and what lives how long."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def leaf(name, delay=1, fail=None):
    held = Held(name)
    try:
        await asyncio.sleep(delay)
        if fail:
            raise fail(name)
        return name
    except asyncio.CancelledError as e:
        print('  ', name, e.args)
        raise


async def shielded(name, fail=None):
    held = Held('outer ' + name)
    try:
        return await asyncio.shield(leaf(name, fail=fail))
    finally:
        print('  leaves', name)


async def group(name, fail=None, kids=3, deaf=False):
    held = Held('outer ' + name)
    try:
        async with asyncio.TaskGroup() as tg:
            for i in range(kids):
                tg.create_task(leaf(f'{name}.{i}', 1 + i, fail if i == 0 else None))
            if deaf:
                try:
                    await asyncio.sleep(5)
                except asyncio.CancelledError as e:
                    print('  deaf', e.args)
            else:
                await asyncio.sleep(0.5)
    except* ValueError as eg:
        print('  group', eg.exceptions, asyncio.current_task().cancelling())
    except* asyncio.CancelledError as eg:
        print('  never', eg)
    return name


async def gathers(name, fail=None, re=False):
    held = Held('outer ' + name)
    return await asyncio.gather(leaf(name + '.a', 1, fail), leaf(name + '.b', 2), return_exceptions=re)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('handler', c['message'].split(' at 0x')[0], repr(c.get('exception'))))
    n = 0
    for make in [lambda: shielded(f's{n}'), lambda: shielded(f's{n}', ValueError), lambda: group(f'g{n}'), lambda: group(f'g{n}', ValueError), lambda: group(f'g{n}', ValueError, deaf=True), lambda: group(f'g{n}', KeyError), lambda: gathers(f'h{n}'), lambda: gathers(f'h{n}', ValueError), lambda: gathers(f'h{n}', re=True), lambda: gathers(f'h{n}', ValueError, True)]:
        for kills in [(), (0,), (0.25,), (1,), (1.5,), (0.25, 0.25), (1, 1), (0.25, 1), (1, 1.5)]:
            n += 1
            print(n, kills)
            t = asyncio.create_task(make())
            for k in kills:
                loop.call_later(k, t.cancel, f'kill{k}')
            try:
                print(' gave', await t)
            except BaseException as e:
                print(' raised', repr(e), repr(e.__context__), repr(e.__cause__))
                e = None
            print(' ', t.cancelled(), t.cancelling())
            t = None
            print(' dropped')
            await asyncio.sleep(4)
            print(' later')


asyncio.run(main())
del Held.__del__
