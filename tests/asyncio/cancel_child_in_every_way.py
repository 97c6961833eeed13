"""Children that answer a cancellation in every way, cancelled before their first step, later, and twice; and what lives how long."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def child(name, *hows):
    held = Held(name)
    print('  begins', name)
    for how in hows or ('sleep',):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print('  ', name, how, error.args, asyncio.current_task().cancelling())
            if how == 'raise':
                raise
            if how == 'uncancel':
                print('  uncancel', asyncio.current_task().uncancel())
            if how == 'other':
                raise ValueError(name)
            if how == 'from':
                raise asyncio.CancelledError('own') from error
            if how == 'new':
                raise asyncio.CancelledError('own')
            if how == 'keepself':
                held.error = error
            if how == 'cancelself':
                print('  self', asyncio.current_task().cancel('self'))
        finally:
            if how == 'finally':
                print('  finally', name)
                await asyncio.sleep(0.25)
                print('  after finally', name)
    return name


async def look(task):
    try:
        print(' result', await task)
    except asyncio.CancelledError as e:
        print(' cancelled', e.args, type(e.__context__).__name__, type(e.__cause__).__name__)
    except Exception as e:
        print(' error', repr(e), type(e.__context__).__name__)
    print(' ', task.done() and task.cancelled(), task.cancelling())


async def main():
    n = 0
    for before in (0, 1, 2):
        for twice in (0, 1, 2):
            for hows in [(), ('raise',), ('swallow', 'swallow'), ('uncancel', 'raise'), ('other',), ('from',), ('new',), ('keepself', 'raise'), ('cancelself', 'x'), ('finally',), ('finally', 'finally'), ('uncancel', 'finally')]:
                n += 1
                print(n, 'beats', before, 'again', twice, hows)
                t = asyncio.create_task(child(f'c{n}', *hows), name=f't{n}')
                for _ in range(before):
                    await asyncio.sleep(0)
                print(t.cancel('one'))
                if twice == 1:
                    print(t.cancel('two'))
                if twice == 2:
                    await asyncio.sleep(0)
                    print(t.cancel('two'), t.cancelling())
                await look(t)
                del t
                print('end', n)


asyncio.run(main())
del Held.__del__
