import asyncio


async def reader(rw, n):
    async with rw.read():
        print("read", n, rw.value)
        await asyncio.sleep(0.01)


class RWLock:
    def __init__(self):
        self.readers = 0
        self.writing = False
        self.cond = asyncio.Condition()
        self.value = 0

    def read(self):
        return _R(self)

    def write(self):
        return _W(self)


class _Base:
    def __init__(self, rw):
        self.rw = rw


class _R(_Base):
    async def __aenter__(self):
        async with self.rw.cond:
            while self.rw.writing:
                await self.rw.cond.wait()
            self.rw.readers += 1

    async def __aexit__(self, *a):
        async with self.rw.cond:
            self.rw.readers -= 1
            if not self.rw.readers:
                self.rw.cond.notify_all()


class _W(_Base):
    async def __aenter__(self):
        async with self.rw.cond:
            await self.rw.cond.wait_for(lambda: not self.rw.writing and self.rw.readers == 0)
            self.rw.writing = True

    async def __aexit__(self, *a):
        async with self.rw.cond:
            self.rw.writing = False
            self.rw.cond.notify_all()


async def writer(rw, v):
    async with rw.write():
        rw.value = v
        print("write", v)
        await asyncio.sleep(0.02)


async def main():
    rw = RWLock()
    await asyncio.gather(reader(rw, 1), writer(rw, 10), reader(rw, 2), writer(rw, 20), reader(rw, 3))
    b = asyncio.Barrier(3)

    async def runner(i):
        await asyncio.sleep(i / 100)
        async with b as pos:
            print(i, "pos", pos, b.n_waiting)
        return pos
    print(await asyncio.gather(*(runner(i) for i in range(3))))
    ev = asyncio.Event()

    async def waiter(i):
        await ev.wait()
        print("go", i)
    ws = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0)
    ev.set()
    print(ev.is_set())
    await asyncio.wait(ws)
    ev.clear()
    q = asyncio.Queue(2)
    q.put_nowait(1); q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull as e:
        print(repr(e), q.full(), q.qsize(), q)
    q.shutdown()
    print(await q.get(), q.get_nowait())
    try:
        await q.get()
    except asyncio.QueueShutDown as e:
        print(repr(e))
    lifo = asyncio.LifoQueue()
    for i in range(3):
        await lifo.put(i)
    print([lifo.get_nowait() for _ in range(3)], lifo.empty())
    try:
        lifo.get_nowait()
    except asyncio.QueueEmpty:
        print("empty")
    lock = asyncio.Lock()
    await lock.acquire()
    print(lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    with lock:
        pass

asyncio.run(main())
# expect: read 1 0
# expect: read 2 0
# expect: read 3 0
# expect: write 10
# expect: write 20
# expect: 2 pos 2 0
# expect: 0 pos 0 0
# expect: 1 pos 1 0
# expect: [0, 1, 2]
# expect: True
# expect: go 0
# expect: go 1
# expect: go 2
# expect: QueueFull() True 2 <Queue maxsize=2 _queue=[1, 2] tasks=2>
# expect: 1 2
# expect: QueueShutDown()
# expect: [2, 1, 0] True
# expect: empty
# expect: True
# expect: Lock is not acquired.
# exit: 1
