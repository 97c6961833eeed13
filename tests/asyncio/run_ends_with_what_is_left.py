"""What asyncio.run does with what is left: order, errors, deaf tasks, generators."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def left(name, how):
    held = Held(name)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as e:
        print('  ', name, e.args, asyncio.current_task().cancelling())
        if how == 'fails':
            raise ValueError(name)
        if how == 'deaf':
            await asyncio.sleep(0.5)
            print('  ', name, 'deaf')
            return 1
        if how == 'returns':
            return name
        if how == 'spawns':
            asyncio.create_task(left(name + '+', 'plain'))
            raise
        if how == 'base':
            raise KeyboardInterrupt(name)
        if how == 'exit':
            raise SystemExit(name)
        if how == 'cancels':
            [t.cancel('again') for t in sorted(asyncio.all_tasks(), key=lambda t: t.get_name()) if t is not asyncio.current_task()]
            raise
        raise
    finally:
        print('  ', name, 'ends')


async def gen(name, how):
    held = Held('gen ' + name)
    try:
        yield 1
        await asyncio.sleep(1)
        yield 2
    except GeneratorExit:
        print('  exit', name)
        raise
    except asyncio.CancelledError as e:
        print('  gen', name, e.args)
        raise
    finally:
        if how == 'fails':
            raise ValueError('gen ' + name)
        if how == 'awaits':
            await asyncio.sleep(0.25)
        print('  gen ends', name)


async def iterates(name, how):
    async for i in gen(name, how):
        await asyncio.sleep(1)


kept = []


async def main(hows, ghow, end):
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('  handler', c['message'].split(' at 0x')[0].split('<')[0], repr(c.get('exception')), sorted(c)))
    for i, how in enumerate(hows):
        asyncio.create_task(left(f'{i}{how}', how), name=f'n{i}')
    if ghow:
        g = gen('a', ghow)
        kept.append(g)
        await anext(g)
        asyncio.create_task(iterates('b', ghow))
        g2 = gen('c', ghow)
        await anext(g2)
        del g2
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    if end == 'raise':
        raise KeyError('main')
    if end == 'cancel':
        asyncio.current_task().cancel('self')
        await asyncio.sleep(1)
    if end == 'stop':
        loop.stop()
        await asyncio.sleep(1)
    if end == 'exit':
        raise SystemExit(4)
    return 'end'


hows = 'plain fails deaf returns spawns base exit cancels'.split()
n = 0
for end in ('return', 'raise', 'cancel', 'stop', 'exit'):
    for hs in [[h] for h in hows] + [['plain', h] for h in hows] + [[h, 'plain'] for h in hows] + [['deaf', 'fails', 'spawns'], ['fails', 'fails'], []]:
        for ghow in (None, 'plain', 'fails', 'awaits') if hs in ([], ['plain'], ['deaf']) else (None,):
            n += 1
            print(n, end, hs, ghow)
            try:
                print(' gave', asyncio.run(main(hs, ghow, end)))
            except BaseException as e:
                print(' raised', repr(e), repr(e.__context__))
                e = None
            kept.clear()
            pass
            print(' over')
print = str  # what the collector finds in the end comes in no certain order
