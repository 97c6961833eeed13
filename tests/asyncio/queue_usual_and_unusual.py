# What a queue does where nothing is in its way, and where something is: overridden methods, methods
# of an instance, other containers, a limit that changes, waiters that gave up.
import asyncio
from collections import deque


class Saying(asyncio.Queue):
    def _put(self, item):
        print("  _put", item)
        super()._put(item)

    def _get(self):
        print("  _get")
        return super()._get()


class Full(asyncio.Queue):
    def full(self):
        print("  full?")
        return super().full()


class Empty(asyncio.Queue):
    def empty(self):
        print("  empty?")
        return super().empty()


class Counting(asyncio.Queue):
    def qsize(self):
        return super().qsize() * 2


class Putting(asyncio.Queue):
    def put_nowait(self, item):
        super().put_nowait((item, "put"))
        return "what put gives"


class Getting(asyncio.Queue):
    def get_nowait(self):
        return "got", super().get_nowait()


class Forgetful(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = deque(maxlen=2)


class Newest(asyncio.Queue):  # the deque of Queue, but the _get of another
    _get = asyncio.LifoQueue._get


class Stack(asyncio.LifoQueue):
    def _put(self, item):
        super()._put(-item)


class Listing(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = []


class Attributes(asyncio.Queue):
    def __getattribute__(self, name):
        if name == "_maxsize":
            return 1
        return super().__getattribute__(name)


class Property(asyncio.Queue):
    pass


class Weight:
    def __init__(self, weight):
        self.weight = weight

    def __lt__(self, other):
        print("  compare", self.weight, other.weight)
        return self.weight < other.weight


async def pass_through(queue, items):
    """All through a queue, of whatever kind, with a task on the other side."""
    got = []

    async def take():
        for _ in items:
            got.append(await queue.get())
            queue.task_done()

    task = asyncio.create_task(take())
    for item in items:
        answer = await queue.put(item)
        if answer is not None:
            print("  answer", answer)
    await task
    await queue.join()
    return got


async def by_turns(queue):
    """Without waiting, as far as there is room."""
    try:
        for item in range(4):
            print("  put", await queue.put(item) if not queue.full() else "full", queue.qsize())
        while not queue.empty():
            print("  get", await queue.get(), queue.qsize())
    except Exception as error:
        print("  ", type(error).__name__, error)


async def kinds():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue, Saying, Full, Empty,
                 Counting, Putting, Getting, Forgetful, Newest, Stack, Listing, Attributes):
        for maxsize in (0, 1, 3):
            print(kind.__name__, maxsize)
            await by_turns(kind(maxsize))
            if kind not in (Listing, Forgetful):
                print(" ", await pass_through(kind(maxsize), [3, 1, 2]))
                queue = kind(maxsize)
                await pass_through(queue, [1])  # now it knows its loop
                print(" ", await pass_through(queue, [3, 1, 2]))


async def instances():
    queue = asyncio.Queue(1)
    await pass_through(queue, [1, 2])
    queue.full = lambda: print("  my full") or False
    await queue.put("one")
    await queue.put("more")
    print(queue.qsize(), asyncio.Queue.full(queue))
    del queue.full
    queue._get = lambda: "mine"
    print(await queue.get(), queue.get_nowait(), queue.qsize())
    del queue._get
    queue.put_nowait = lambda item: print("  put_nowait", item)
    print(await queue.get(), await queue.get(), await queue.put(5), queue.qsize())

    queue = asyncio.Queue()
    queue._maxsize = 2
    queue.put_nowait(1)
    queue.put_nowait(2)
    try:
        queue.put_nowait(3)
    except asyncio.QueueFull as error:
        print(repr(error))
    queue._maxsize = 2.5
    await queue.put(3)
    print(queue.full(), queue.qsize())

    queue = Property(2)
    await pass_through(queue, [1, 2])
    Property._maxsize = property(lambda self: 1)
    print(queue.full(), await queue.put(1), queue.full())
    Property.full = lambda self: False
    print(queue.full(), await queue.put(1), queue.qsize())


async def patched():
    queue = asyncio.Queue(1)
    await pass_through(queue, [1, 2])
    before = asyncio.Queue._put
    asyncio.Queue._put = lambda self, item: self._queue.append(item * 10)
    print(await pass_through(queue, [1, 2]))
    asyncio.Queue._put = before
    print(await pass_through(queue, [1, 2]))


async def errors():
    queue = asyncio.Queue(1)
    for _ in range(2):
        for call in (queue.get_nowait, queue.task_done, lambda: queue.put_nowait(1),
                     lambda: queue.put_nowait(2), queue.get_nowait, queue.put_nowait,
                     lambda: queue.get_nowait(1), queue.task_done, queue.task_done):
            try:
                print(call(), queue.qsize())
            except Exception as error:
                print(type(error).__name__, error)
        await pass_through(queue, [1, 2])
    for what in (5, None, [], asyncio.Event()):
        try:
            asyncio.Queue.full(what)
        except AttributeError as error:
            print(error)
    later = queue.put("later")
    print(queue.qsize())
    print(await later, queue.qsize())
    print(await asyncio.create_task(queue.get()), await queue.put(item="by name"))
    print(await asyncio.wait_for(queue.get(), 1))
    queue.put_nowait(1)
    queue.shutdown()
    for act in (lambda: queue.put(2), queue.get, queue.get):
        try:
            print(await act())
        except asyncio.QueueShutDown as error:
            print(repr(error))
    try:
        queue.get_nowait()
    except asyncio.QueueShutDown as error:
        print(repr(error))


async def weights():
    queue = asyncio.PriorityQueue(2)
    await pass_through(queue, [1])
    for weight in 2, 1:
        await queue.put(Weight(weight))
    print((await queue.get()).weight, queue.get_nowait().weight)


asyncio.run(kinds())
asyncio.run(instances())
asyncio.run(patched())
asyncio.run(errors())
asyncio.run(weights())
asyncio.run(errors(), debug=True)
