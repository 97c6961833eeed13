"""cancelling() and uncancel() in every combination with timeouts and groups."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def body(name, acts, log):
    held = Held(name)
    me = asyncio.current_task()
    for act in acts:
        try:
            if act == 'c':
                me.cancel(f'self{me.cancelling()}')
            elif act == 'u':
                print('   u', me.uncancel())
            elif act == 's':
                await asyncio.sleep(0)
            elif act == 'S':
                await asyncio.sleep(0.5)
            elif act == 't':
                async with asyncio.timeout(0.25):
                    await asyncio.sleep(1)
            elif act == 'T':
                async with asyncio.timeout(0.25) as cm:
                    try:
                        await asyncio.sleep(1)
                    except asyncio.CancelledError:
                        print('   deaf to timeout', me.cancelling())
                print('   expired', cm.expired())
            elif act == 'C':
                async with asyncio.timeout(0.25) as cm:
                    try:
                        await asyncio.sleep(1)
                    finally:
                        me.cancel('in finally')
            elif act == 'U':
                async with asyncio.timeout(0.25) as cm:
                    try:
                        await asyncio.sleep(1)
                    except asyncio.CancelledError:
                        print('   u', me.uncancel())
                        raise
            elif act == 'z':
                async with asyncio.timeout(0):
                    await asyncio.sleep(0)
            elif act == 'Z':
                async with asyncio.timeout(0):
                    pass
            elif act == 'n':
                async with asyncio.timeout(0.25):
                    async with asyncio.timeout(0.25):
                        await asyncio.sleep(1)
            elif act == 'N':
                async with asyncio.timeout(0.25):
                    try:
                        async with asyncio.timeout(0.25):
                            await asyncio.sleep(1)
                    except TimeoutError:
                        print('   inner')
                        await asyncio.sleep(1)
            elif act == 'r':
                async with asyncio.timeout(None) as cm:
                    cm.reschedule(asyncio.get_running_loop().time())
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
            elif act == 'g':
                async with asyncio.TaskGroup() as tg:

                    async def fail():
                        raise ValueError
                    tg.create_task(fail())
                    await asyncio.sleep(1)
            elif act == 'G':
                async with asyncio.TaskGroup() as tg:

                    async def fail():
                        raise ValueError
                    tg.create_task(fail())
                    try:
                        await asyncio.sleep(1)
                    except asyncio.CancelledError:
                        print('   deaf to group', me.cancelling())
            elif act == 'h':
                async with asyncio.TaskGroup() as tg:

                    async def fail():
                        await asyncio.sleep(0)
                        me.cancel('by child')
                        raise ValueError
                    tg.create_task(fail())
            elif act == 'w':
                await asyncio.wait_for(asyncio.sleep(1), 0.25)
            elif act == 'W':
                await asyncio.wait_for(asyncio.sleep(0.25), 0.25)
            print('  ', act, 'ok', me.cancelling())
        except BaseException as e:
            print('  ', act, repr(e), repr(e.__cause__), repr(e.__context__), me.cancelling(), me._must_cancel)
            e = None
    return me.cancelling()


async def main():
    n = 0
    for first in 'csS':
        for second in 'tTCUzZnNrgGhwW':
            for third in 'sgu':
                for kill in (None, 0.25):
                    if kill and third == 'u':
                        continue
                    n += 1
                    acts = first + second + third
                    print(n, acts, kill)
                    t = asyncio.create_task(body(acts, acts, None))
                    if kill is not None:
                        asyncio.get_running_loop().call_later(kill, t.cancel, 'kill')
                    try:
                        print('  gave', await t)
                    except BaseException as e:
                        print('  raised', repr(e), repr(e.__context__))
                        e = None
                    print('  ', t.cancelled(), t.cancelling())
                    t = None
                    await asyncio.sleep(1)


asyncio.run(main())
del Held.__del__
