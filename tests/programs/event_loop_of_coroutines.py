# An event loop for async functions in thirty lines.
from collections import deque


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        yield "sleep", self.seconds


class Join:
    def __init__(self, task):
        self.task = task

    def __await__(self):
        yield "join", self.task
        return self.task.result


class Task:
    def __init__(self, coroutine):
        self.coroutine, self.done, self.result, self.waiters = coroutine, False, None, []


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.serial = deque(), [], 0, 0

    def spawn(self, coroutine):
        task = Task(coroutine)
        self.ready.append(task)
        return task

    def run(self, main):
        main = self.spawn(main)
        while not main.done:
            if not self.ready:
                self.timers.sort()
                self.now, _, task = self.timers.pop(0)
                self.ready.append(task)
            self.step(self.ready.popleft())
        return main.result

    def step(self, task):
        try:
            what, value = task.coroutine.send(None)
        except StopIteration as stop:
            task.done, task.result = True, stop.value
            self.ready.extend(task.waiters)
            return
        if what == "sleep":
            self.serial += 1
            self.timers.append((self.now + value, self.serial, task))
        elif value.done:
            self.ready.append(task)
        else:
            value.waiters.append(task)


loop = Loop()


async def worker(name, seconds):
    print(loop.now, name, "starts")
    await Sleep(seconds)
    print(loop.now, name, "ends")
    return name.upper()


async def main():
    tasks = [loop.spawn(worker(name, seconds)) for name, seconds in (("a", 3), ("b", 1), ("c", 1))]
    await Sleep(2)
    print(loop.now, "main joins")
    return [await Join(task) for task in tasks]


print(loop.run(main()))
# expect: 0 a starts
# expect: 0 b starts
# expect: 0 c starts
# expect: 1 b ends
# expect: 1 c ends
# expect: 2 main joins
# expect: 3 a ends
# expect: ['A', 'B', 'C']
