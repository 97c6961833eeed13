"""hand-driven scheduler with generators: round robin, sleep, send, message passing"""
import collections, types, inspect
class Sys: pass
class GetTid(Sys):
    def handle(self, task, sched): task.sendval = task.tid; sched.ready(task)
class NewTask(Sys):
    def __init__(self, target): self.target = target
    def handle(self, task, sched): task.sendval = sched.new(self.target); sched.ready(task)
class Wait(Sys):
    def __init__(self, tid): self.tid = tid
    def handle(self, task, sched):
        ok = sched.waitfor(task, self.tid); task.sendval = ok
        if not ok: sched.ready(task)
class Kill(Sys):
    def __init__(self, tid): self.tid = tid
    def handle(self, task, sched):
        t = sched.map.get(self.tid)
        if t: t.target.close(); task.sendval = True
        else: task.sendval = False
        sched.ready(task)
class Task:
    n = 0
    def __init__(self, target): Task.n += 1; self.tid, self.target, self.sendval, self.stack = Task.n, target, None, []
    def run(self):
        while True:
            try:
                r = self.target.send(self.sendval)
                if isinstance(r, Sys): return r
                if isinstance(r, types.GeneratorType): self.stack.append(self.target); self.sendval = None; self.target = r
                else:
                    if not self.stack: return r
                    self.sendval = r; self.target = self.stack.pop()
            except StopIteration:
                if not self.stack: raise
                self.sendval = None; self.target = self.stack.pop()
class Sched:
    def __init__(self): self.q, self.map, self.exits = collections.deque(), {}, {}
    def new(self, target): t = Task(target); self.map[t.tid] = t; self.ready(t); return t.tid
    def ready(self, t): self.q.append(t)
    def waitfor(self, t, tid):
        if tid in self.map: self.exits.setdefault(tid, []).append(t); return True
        return False
    def exit(self, t):
        print("Task", t.tid, "terminated"); del self.map[t.tid]
        for w in self.exits.pop(t.tid, []): self.ready(w)
    def loop(self):
        while self.map and self.q:
            t = self.q.popleft()
            try:
                r = t.run()
                if isinstance(r, Sys): r.handle(t, self); continue
            except StopIteration: self.exit(t); continue
            self.ready(t)
def add(x, y): yield x + y
def foo():
    tid = yield GetTid()
    for i in range(3): print("foo", tid, i); r = yield add(i, i); print("sum", r)
def main():
    child = yield NewTask(foo())
    print("waiting"); ok = yield Wait(child); print("done", ok)
    print((yield Wait(99)))
    c2 = yield NewTask(foo()); yield; yield
    print("kill", (yield Kill(c2)))
s = Sched(); s.new(main()); s.loop()
@types.coroutine
def switch(): return (yield "switch")
async def a(): return [await switch(), await switch()]
c = a(); print(c.send(None), c.send(1))
try: c.send(2)
except StopIteration as e: print(e.value)
print(inspect.iscoroutinefunction(a), inspect.iscoroutinefunction(switch), inspect.isgeneratorfunction(switch), inspect.isawaitable(switch()))
def counter():
    count = 0
    while True:
        cmd = yield count
        match_ = {"inc": 1, "dec": -1}.get(cmd, 0)
        count += match_
g = counter(); print(next(g), g.send("inc"), g.send("inc"), g.send("dec"), g.send("?"), g.gi_frame.f_locals, g.gi_code.co_name, g.gi_yieldfrom, g.gi_suspended)
def deleg():
    try: r = yield from counter()
    except GeneratorExit: print("closing deleg"); raise
d = deleg(); next(d); print(d.gi_yieldfrom.gi_code.co_name); d.close()
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4])], 5])), sum(flatten([[1], [2, [3]]])))
def chunks(it, n):
    it = iter(it)
    while True:
        c = []
        for _ in range(n):
            try: c.append(next(it))
            except StopIteration:
                if c: yield c
                return
        yield c
print(list(chunks(range(7), 3)))
gen = (x * y for x in range(3) for y in "ab"); print(next(gen), [*gen], next(gen, None))
def f():
    try: yield 1; yield 2
    finally: print("cleanup f")
for v in f():
    print(v); break
print("after break")
x = f(); next(x); del x; print("deleted")
def err(): yield 1; raise ValueError("in gen")
e = err(); next(e)
try: next(e)
except ValueError as ex: print(ex, ex.__traceback__.tb_next.tb_lineno)
try: next(e)
except StopIteration: print("exhausted")
g2 = f()
print(g2.throw(KeyError("early")))
# exit: 1
# expect: waiting
# expect: foo 2 0
# expect: sum 0
# expect: foo 2 1
# expect: sum 2
# expect: foo 2 2
# expect: sum 4
# expect: Task 2 terminated
# expect: done True
# expect: False
# expect: foo 3 0
# expect: sum 0
# expect: foo 3 1
# expect: sum 2
# expect: foo 3 2
# expect: sum 4
# expect: Task 3 terminated
# expect: kill False
# expect: Task 1 terminated
# expect: switch switch
# expect: [1, 2]
# expect: True False True True
# expect: 0 1 2 1 1 {'count': 1, 'cmd': '?', 'match_': 0} counter None True
# expect: counter
# expect: closing deleg
# expect: [1, 2, 3, 4, 5] 6
# expect: [[0, 1, 2], [3, 4, 5], [6]]
# expect:  ['', 'a', 'b', 'aa', 'bb'] None
# expect: 1
# expect: cleanup f
# expect: after break
# expect: cleanup f
# expect: deleted
# expect: in gen 107
# expect: exhausted
