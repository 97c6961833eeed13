"""Waiters of every primitive, cancelled before, in and after the turn in which they are granted."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


class Lock:

    def __init__(self):
        self.x = asyncio.Lock()

    async def begin(self):
        await self.x.acquire()

    async def use(self, name):
        async with self.x:
            print('  in', name)

    def grant(self):
        self.x.release()

    def state(self):
        return (self.x.locked(), len(self.x._waiters or ()))


class Sem:

    def __init__(self):
        self.x = asyncio.Semaphore(1)

    async def begin(self):
        await self.x.acquire()

    async def use(self, name):
        async with self.x:
            print('  in', name)

    def grant(self):
        self.x.release()

    def state(self):
        return (self.x.locked(), self.x._value, len(self.x._waiters or ()))


class Cond:

    def __init__(self):
        self.x = asyncio.Condition()

    async def begin(self):
        pass

    async def use(self, name):
        async with self.x:
            print('  waits', name)
            await self.x.wait()
            print('  in', name)

    def grant(self):
        asyncio.get_running_loop().create_task(self.notify())

    async def notify(self):
        async with self.x:
            self.x.notify()

    def state(self):
        return (self.x.locked(), len(self.x._waiters))


class CondHeld(Cond):

    async def notify(self):
        async with self.x:
            self.x.notify()
            await asyncio.sleep(0)
            await asyncio.sleep(0)


class Event:

    def __init__(self):
        self.x = asyncio.Event()

    async def begin(self):
        pass

    async def use(self, name):
        await self.x.wait()
        print('  in', name)

    def grant(self):
        self.x.set()
        self.x.clear()

    def state(self):
        return (self.x.is_set(), len(self.x._waiters))


class Get:

    def __init__(self):
        self.x = asyncio.Queue()
        self.n = 0

    async def begin(self):
        pass

    async def use(self, name):
        print('  got', name, await self.x.get())

    def grant(self):
        self.n += 1
        self.x.put_nowait(self.n)

    def state(self):
        return (self.x.qsize(), len(self.x._getters))


class Put:

    def __init__(self):
        self.x = asyncio.Queue(1)
        self.n = 0

    async def begin(self):
        self.x.put_nowait(0)

    async def use(self, name):
        await self.x.put(name)
        print('  put', name)

    def grant(self):
        try:
            print('  takes', self.x.get_nowait())
        except asyncio.QueueEmpty:
            print('  empty')

    def state(self):
        return (self.x.qsize(), len(self.x._putters))


class Bar:

    def __init__(self):
        self.x = asyncio.Barrier(4)

    async def begin(self):
        pass

    async def use(self, name):
        try:
            print('  passed', name, await self.x.wait())
        except asyncio.BrokenBarrierError as e:
            print('  broken', e)

    def grant(self):
        asyncio.get_running_loop().create_task(self.use('grant'))

    def state(self):
        return (self.x.n_waiting, self.x.broken, str(self.x).partition('[')[2])


class Join:

    def __init__(self):
        self.x = asyncio.Queue()
        self.x.put_nowait(1)

    async def begin(self):
        pass

    async def use(self, name):
        await self.x.join()
        print('  joined', name)

    def grant(self):
        try:
            self.x.task_done()
        except ValueError as e:
            print('  ', e)

    def state(self):
        return self.x._unfinished_tasks


async def user(make, name):
    held = Held(name)
    try:
        await make.use(name)
    except asyncio.CancelledError as e:
        print('  cancelled', name, e.args)
        raise
    finally:
        print('  ends', name)


async def main():
    n = 0
    for kind in (Lock, Sem, Cond, CondHeld, Event, Get, Put, Bar, Join):
        for acts in ['gc', 'cg', 'g.c', 'g..c', 'c.g', 'gcg', 'g.cg', 'ggc', 'gcC', 'g.cC', 'cC.g', 'g...c', 'ccg']:
            n += 1
            print(n, kind.__name__, acts)
            it = kind()
            await it.begin()
            tasks = [asyncio.create_task(user(it, f'{n}{x}'), name=x) for x in 'abc']
            for _ in range(3):
                await asyncio.sleep(0)
            print(' ', it.state())
            for act in acts:
                if act == 'g':
                    try:
                        it.grant()
                    except RuntimeError as e:
                        print('  grant:', e)
                elif act == 'c':
                    print('  cancel', tasks[0].cancel('one'))
                elif act == 'C':
                    print('  cancel', tasks[1].cancel('two'))
                else:
                    await asyncio.sleep(0)
                    print(' ', it.state())
            for _ in range(8):
                await asyncio.sleep(0)
            print(' ', it.state(), [t.done() for t in tasks])
            for _ in range(3):
                try:
                    it.grant()
                except RuntimeError as e:
                    print('  grant:', e)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                await asyncio.sleep(0)
            print(' ', it.state(), [t.done() for t in tasks])
            for t in tasks:
                t.cancel('rest')
            print(' ', await asyncio.gather(*tasks, return_exceptions=True))
            t = None
            tasks = None
            print(' dropped')
            await asyncio.sleep(1)
            print(' ', it.state())


asyncio.run(main())
del Held.__del__
