# A scheduler of generators, before async existed.
from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.sleeping = []
        self.now = 0

    def spawn(self, name, generator):
        self.ready.append((name, generator))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda entry: entry[0])
                self.now, name, generator = self.sleeping.pop(0)
                self.ready.append((name, generator))
            name, generator = self.ready.popleft()
            try:
                request = next(generator)
            except StopIteration as stop:
                print(f"{self.now} {name} returned {stop.value}")
                continue
            if request is None:
                self.ready.append((name, generator))
            else:
                self.sleeping.append((self.now + request, name, generator))


def worker(name, *pauses):
    for pause in pauses:
        print(f"{scheduler.now} {name} will wait {pause}")
        yield pause
    return len(pauses)


def spawner():
    for n in range(2):
        scheduler.spawn(f"child{n}", worker(f"child{n}", None, n + 1))
        yield
    return "spawned"


scheduler = Scheduler()
scheduler.spawn("a", worker("a", 3, None, 1))
scheduler.spawn("b", worker("b", 2, 2))
scheduler.spawn("s", spawner())
scheduler.run()
# expect: 0 a will wait 3
# expect: 0 b will wait 2
# expect: 0 child0 will wait None
# expect: 0 child0 will wait 1
# expect: 0 child1 will wait None
# expect: 0 s returned spawned
# expect: 0 child1 will wait 2
# expect: 1 child0 returned 2
# expect: 2 b will wait 2
# expect: 2 child1 returned 2
# expect: 3 a will wait None
# expect: 3 a will wait 1
# expect: 4 b returned 2
# expect: 4 a returned 3
