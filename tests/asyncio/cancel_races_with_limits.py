"""wait_for, timeout and shield: a limit, an end and a cancellation in the same turn of the loop; and what lives how long."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def sleeper(name, delay, swallow=False, fail=False):
    held = Held(name)
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
        return name
    except asyncio.CancelledError as e:
        print('  ', name, 'cancelled', e.args)
        if swallow:
            return 'swallowed ' + name
        raise
    finally:
        print('  ', name, 'ends')


async def by_wait_for(name, delay, limit, **kw):
    held = Held('waiter ' + name)
    try:
        return await asyncio.wait_for(sleeper(name, delay, **kw), limit)
    except BaseException as e:
        print('  wait_for raised', repr(e), repr(e.__cause__), repr(e.__context__), asyncio.current_task().cancelling())
        raise


async def by_timeout(name, delay, limit, **kw):
    held = Held('waiter ' + name)
    try:
        async with asyncio.timeout(limit) as cm:
            r = await sleeper(name, delay, **kw)
        print('  expired', cm.expired())
        return r
    except BaseException as e:
        print('  timeout raised', repr(e), repr(e.__cause__), repr(e.__context__), asyncio.current_task().cancelling(), cm)
        raise


async def by_task(name, delay, limit, **kw):
    held = Held('waiter ' + name)
    task = asyncio.create_task(sleeper(name, delay, **kw))
    try:
        return await asyncio.wait_for(task, limit)
    finally:
        print('  task', task.cancelled() if task.done() else 'pending')


async def by_shield(name, delay, limit, **kw):
    held = Held('waiter ' + name)
    task = asyncio.create_task(sleeper(name, delay, **kw))
    try:
        return await asyncio.wait_for(asyncio.shield(task), limit)
    finally:
        print('  task', task.done())
        await asyncio.sleep(0)
        print('  task', task.done())


async def main():
    n = 0
    loop = asyncio.get_running_loop()
    for how in (by_wait_for, by_timeout, by_task, by_shield):
        for delay, limit, kill in [(1, 1, None), (1, 1, 1), (2, 1, 1), (1, 2, 1), (2, 1, None), (0, 0, None), (0, 0, 0), (1, 0, None), (1, None, 1), (1, -1, None), (2, 1, 1.5), (1, 1, 0.5)]:
            for kw in ({}, {'swallow': True}, {'fail': True}):
                n += 1
                print(n, how.__name__, delay, limit, kill, kw)
                t = asyncio.create_task(how(f's{n}', delay, limit, **kw))
                if kill is not None:
                    loop.call_later(kill, t.cancel, 'kill')
                try:
                    print(' gave', await t)
                except BaseException as e:
                    print(' raised', repr(e), repr(e.__context__), repr(e.__cause__))
                print(' ', t.cancelled(), t.cancelling())
                del t
                await asyncio.sleep(3)


asyncio.run(main())
del Held.__del__
