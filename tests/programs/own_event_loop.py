"""My own event loop in 50 lines."""
from collections import deque
import heapq
import time


class Future:
    def __init__(self):
        self.result = None
        self.done = False
        self.waiters = []

    def set(self, result):
        self.result, self.done = result, True
        for task in self.waiters:
            loop.ready.append(task)

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Task(Future):
    def __init__(self, coro):
        super().__init__()
        self.coro = coro
        loop.ready.append(self)

    def step(self):
        try:
            fut = self.coro.send(None)
        except StopIteration as stop:
            self.set(stop.value)
        except Exception as exc:
            print(f"task {self.coro.__name__} crashed: {type(exc).__name__}: {exc}")
            self.set(exc)
        else:
            fut.waiters.append(self)


class Loop:
    def __init__(self):
        self.ready = deque()
        self.timers = []
        self.now = 0.0
        self.seq = 0

    def call_at(self, when, fut):
        self.seq += 1
        heapq.heappush(self.timers, (when, self.seq, fut))

    def run(self, coro):
        main = Task(coro)
        while not main.done:
            if not self.ready:
                if not self.timers:
                    raise RuntimeError("deadlock")
                when, _, fut = heapq.heappop(self.timers)
                self.now = when
                fut.set(None)
            while self.ready:
                self.ready.popleft().step()
        return main.result


loop = Loop()


async def sleep(d):
    f = Future()
    loop.call_at(loop.now + d, f)
    await f


async def gather(*coros):
    tasks = [Task(c) for c in coros]
    return [await t for t in tasks]


async def job(name, n, d):
    for i in range(n):
        print(f"{loop.now:4.1f} {name} {i}")
        await sleep(d)
    if name == "c":
        raise ValueError(name)
    return name * n


async def main():
    r = await gather(job("a", 3, 1), job("b", 2, 1.5), job("c", 1, 0.5))
    print(r)
    return "bye"


print(loop.run(main()))
# expect:  0.0 a 0
# expect:  0.0 b 0
# expect:  0.0 c 0
# expect: task job crashed: ValueError: c
# expect:  1.0 a 1
# expect:  1.5 b 1
# expect:  2.0 a 2
# expect: ['aaa', 'bb', ValueError('c')]
# expect: bye
async def stuck():
    await Future()
try:
    loop.run(stuck())
except RuntimeError as e:
    print(e)  # expect: deadlock
async def bad():
    await 5
print(repr(loop.run(bad())))
# expect: task bad crashed: TypeError: object int can't be used in 'await' expression
# expect: TypeError("object int can't be used in 'await' expression")
