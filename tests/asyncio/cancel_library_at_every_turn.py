"""What the library has to wait with, cancelled at every turn of the loop; and what lives how long."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def leaf(name, delay, fail=False, deaf=False):
    held = Held('leaf ' + name)
    try:
        await asyncio.sleep(delay)
        if fail:
            raise ValueError(name)
    except asyncio.CancelledError as e:
        print('   leaf cancelled', name, e.args)
        if not deaf:
            raise
        await asyncio.sleep(0)
    return name


def leaves(name, **kw):
    return [leaf(f'{name}{i}', 0.25 * i, **kw) for i in range(3)]


async def completed(name, kw):
    held = Held(name)
    for f in asyncio.as_completed(leaves(name, **kw), timeout=0.4):
        print('  ', await f)


async def completedasync(name, kw):
    held = Held(name)
    async for f in asyncio.as_completed([asyncio.create_task(l) for l in leaves(name, **kw)]):
        print('  ', await f)


async def waits(name, kw):
    held = Held(name)
    tasks = [asyncio.create_task(l) for l in leaves(name, **kw)]
    done, pending = await asyncio.wait(tasks, timeout=0.3, return_when=asyncio.FIRST_EXCEPTION)
    print('  ', len(done), len(pending))
    for t in tasks:
        if t in pending:
            t.cancel()
    await asyncio.wait(tasks)


async def waitforlock(name, kw):
    held = Held(name)
    lock = asyncio.Lock()
    async with lock:
        t = asyncio.create_task(waitforlock2(lock, name))
        await asyncio.sleep(0.25)
    await t


async def waitforlock2(lock, name):
    held = Held('2' + name)
    try:
        await asyncio.wait_for(lock.acquire(), 0.25)
    finally:
        print('  locked', lock.locked())


async def queues(name, kw):
    held = Held(name)
    q = asyncio.Queue(1)

    async def worker(n):
        held = Held(f'worker {name}{n}')
        try:
            while True:
                print('   got', await q.get())
                q.task_done()
                await asyncio.sleep(0)
        except asyncio.QueueShutDown:
            print('   shut')
    async with asyncio.TaskGroup() as tg:
        for n in range(2):
            tg.create_task(worker(n))
        for i in range(3):
            await q.put(i)
        await q.join()
        await asyncio.sleep(0.25)
        q.shutdown()


async def nestedgroups(name, kw):
    held = Held(name)
    async with asyncio.TaskGroup() as a:
        a.create_task(leaf(name + 'a', 0.5, **kw))
        async with asyncio.TaskGroup() as b:
            b.create_task(leaf(name + 'b', 0.25, **kw))
            await asyncio.sleep(0.125)
        print('   inner over')
        await asyncio.sleep(0.25)


async def shields(name, kw):
    held = Held(name)
    t = asyncio.ensure_future(leaf(name, 0.25, **kw))
    while True:
        try:
            return await asyncio.shield(t)
        except asyncio.CancelledError as e:
            print('   shield', e.args, t.cancelled())
            if t.done():
                raise


async def timeouts(name, kw):
    held = Held(name)
    async with asyncio.timeout(1):
        async with asyncio.timeout(0.25) as cm:
            try:
                await leaf(name, 1, **kw)
            finally:
                cm.reschedule(None) if not cm.expired() else None
                await asyncio.sleep(0.125)


async def barrier(name, kw):
    held = Held(name)
    b = asyncio.Barrier(2)

    async def side(n):
        held = Held(f'side {name}{n}')
        try:
            async with b as place:
                print('   place', place)
                await asyncio.sleep(0.125)
        except asyncio.BrokenBarrierError as e:
            print('   broken', e.args)
    await asyncio.gather(side(0), side(1), side(2), return_exceptions=True)


async def condition(name, kw):
    held = Held(name)
    c = asyncio.Condition()
    state = []

    async def waiter(n):
        held = Held(f'waiter {name}{n}')
        async with c:
            await c.wait_for(lambda: len(state) > n)
            print('   saw', n, state)
    async with asyncio.TaskGroup() as tg:
        for n in range(2):
            tg.create_task(waiter(n))
        for n in range(2):
            await asyncio.sleep(0.125)
            async with c:
                state.append(n)
                c.notify_all()
                await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda l, c: print('handler', c['message'].split(' at 0x')[0], repr(c.get('exception'))))
    n = 0
    for f in (completed, completedasync, waits, waitforlock, queues, nestedgroups, shields, timeouts, barrier, condition):
        for kw in ({}, {'fail': True}, {'deaf': True}):
            if f in (waitforlock, queues, barrier, condition) and kw:
                continue
            for kills in [(k,) for k in range(0, 14)] + [(2, 3), (4, 5), (6, 8), (3, 4, 5)]:
                n += 1
                print(n, f.__name__, kw, kills)
                t = asyncio.create_task(f(str(n) + '.', kw))
                for beat in range(15):
                    if beat in kills:
                        print('  kill', t.cancel(beat), t.cancelling())
                    await asyncio.sleep(0 if beat % 3 else 0.125)
                try:
                    print('  gave', await t)
                except BaseException as e:
                    print('  raised', repr(e), repr(e.__context__), repr(e.__cause__))
                    e = None
                print(' ', t.cancelled(), t.cancelling(), len(asyncio.all_tasks()))
                t = None
                print('  dropped')
                await asyncio.sleep(1)
                print('  later', len(asyncio.all_tasks()))
    loop.set_exception_handler(lambda loop, context: None)


asyncio.run(main())
del Held.__del__
