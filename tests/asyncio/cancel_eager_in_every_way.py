"""Eager tasks that are cancelled."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def child(name, how):
    held = Held(name)
    me = asyncio.current_task()
    print('  begins', name, me is not None and me.get_name()[:5])
    if how == 'self':
        print('  self', me.cancel('self'))
    if how == 'returns':
        return name
    if how == 'raises':
        raise ValueError(name)
    if how == 'cancelled':
        raise asyncio.CancelledError('own')
    if how == 'selfret':
        me.cancel('selfret')
        return name
    try:
        await asyncio.sleep(1)
        print('  slept', name)
    except asyncio.CancelledError as e:
        print('  cancelled', name, e.args, me.cancelling())
        if how == 'deaf':
            await asyncio.sleep(0)
            return 'deaf'
        raise
    finally:
        print('  ends', name)
    return name


async def parent(name, how, act):
    held = Held('parent ' + name)
    if act == 'await':
        return await asyncio.create_task(child(name, how))
    if act == 'gather':
        return await asyncio.gather(child(name + 'a', how), child(name + 'b', 'sleep'))
    if act == 'gatherre':
        return await asyncio.gather(child(name + 'a', how), child(name + 'b', 'sleep'), return_exceptions=True)
    if act == 'group':
        async with asyncio.TaskGroup() as tg:
            a = tg.create_task(child(name + 'a', how))
            b = tg.create_task(child(name + 'b', 'sleep'))
        return a.result()
    if act == 'wait_for':
        return await asyncio.wait_for(child(name, how), 0.5)
    if act == 'shield':
        return await asyncio.shield(child(name, how))
    if act == 'timeout':
        async with asyncio.timeout(0):
            return await asyncio.create_task(child(name, how))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('handler', c['message'].split(' at 0x')[0], repr(c.get('exception'))))
    n = 0
    for eager in (True, False):
        loop.set_task_factory(asyncio.eager_task_factory if eager else None)
        for act in ('await', 'gather', 'gatherre', 'group', 'wait_for', 'shield', 'timeout'):
            for how in ('sleep', 'self', 'returns', 'raises', 'cancelled', 'selfret', 'deaf'):
                for kill in (None, 0, 1, 2, 0.25):
                    n += 1
                    print(n, eager, act, how, kill)
                    t = asyncio.create_task(parent(str(n), how, act))
                    if kill == 0:
                        print('  kill', t.cancel('k0'))
                    elif kill in (1, 2):
                        for _ in range(kill):
                            await asyncio.sleep(0)
                        print('  kill', t.cancel('k'))
                    elif kill:
                        await asyncio.sleep(kill)
                        print('  kill', t.cancel('kt'))
                    try:
                        print('  gave', await t)
                    except BaseException as e:
                        print('  raised', repr(e), repr(e.__context__), repr(e.__cause__))
                        e = None
                    print(' ', t.cancelled(), t.cancelling())
                    t = None
                    print('  dropped')
                    await asyncio.sleep(2)


asyncio.run(main())
del Held.__del__
