"""What dies when, of tasks that end by cancellations and errors of classes that tell: futures, frames, exceptions, tasks."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


class Stop(asyncio.CancelledError):

    def __del__(self):
        print('   exception gone', self.args)


class Oops(Exception):

    def __del__(self):
        print('   oops gone', self.args)


class MyTask(asyncio.Task):

    def __del__(self):
        print('   task gone', self.get_name())
        super().__del__()


class MyFuture(asyncio.Future):

    def __del__(self):
        print('   future gone')
        super().__del__()


async def waits(fut, name):
    held = Held(name)
    try:
        return await fut
    except asyncio.CancelledError as e:
        print('  cancelled', name, e.args)
        raise Stop('own ' + name) from None


async def swallows(fut, name):
    held = Held(name)
    try:
        await fut
    except asyncio.CancelledError as e:
        print('  swallowed', name)
    await asyncio.sleep(0.25)
    print('  goes on', name)
    await asyncio.sleep(0.25)


async def fails(fut, name):
    held = Held(name)
    try:
        await fut
    except asyncio.CancelledError:
        raise Oops(name)


async def reraises(fut, name):
    held = Held(name)
    try:
        await fut
    except asyncio.CancelledError as e:
        saved = e
        await asyncio.sleep(0)
        print('  raises again', name)
        raise saved


async def nested(fut, name):
    held = Held(name)
    inner = asyncio.create_task(waits(fut, name + ' inner'))
    try:
        await inner
    finally:
        print('  leaves', name, inner.cancelled())


async def grouped(fut, name):
    held = Held(name)
    async with asyncio.TaskGroup() as tg:
        tg.create_task(waits(fut, name + ' child'))
        tg.create_task(fails(asyncio.sleep(3), name + ' second'))


async def limited(fut, name):
    held = Held(name)
    async with asyncio.timeout(0.25):
        await nested(fut, name + ' in')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('handler', c['message'].split(' at 0x')[0], repr(c.get('exception'))))
    loop.set_task_factory(lambda loop, coro, **kw: MyTask(coro, loop=loop, **kw))
    n = 0
    for f in (waits, swallows, fails, reraises, nested, grouped, limited):
        for how in ('cancel', 'twice', 'future', 'result', 'exception', 'drop', 'look'):
            n += 1
            print(n, f.__name__, how)
            fut = MyFuture()
            t = asyncio.create_task(f(fut, str(n)), name=f't{n}')
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            if how in ('cancel', 'drop', 'look'):
                t.cancel('msg')
            if how == 'twice':
                t.cancel('a')
                t.cancel('b')
            if how == 'future':
                fut.cancel('fut')
            if how == 'result':
                fut.set_result(1)
            if how == 'exception':
                fut.set_exception(Oops('set'))
            fut = None
            print('  future dropped')
            if how == 'drop':
                t = None
                await asyncio.sleep(2)
                print('  later')
                continue
            if how == 'look':
                done, pending = await asyncio.wait([t])
                print('  done', len(done))
                done = pending = None
                await asyncio.sleep(0.25)
                if t.cancelled():
                    try:
                        t.result()
                    except asyncio.CancelledError as e:
                        print('  first', type(e).__name__, e.args)
                    try:
                        t.exception()
                    except asyncio.CancelledError as e:
                        print('  second', type(e).__name__, e.args)
                else:
                    print('  exception', repr(t.exception()))
            else:
                try:
                    print('  gave', await t)
                except BaseException as e:
                    print('  raised', repr(e), repr(e.__context__))
                    e = None
            print('  caught')
            t = None
            print('  dropped')
            await asyncio.sleep(2)
            print('  later')


asyncio.run(main())
del Held.__del__, Stop.__del__, Oops.__del__, MyTask.__del__, MyFuture.__del__
