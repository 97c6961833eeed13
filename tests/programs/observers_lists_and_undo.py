import time, sys, random, copy
class Event:
    def __init__(self): self._h = []
    def __iadd__(self, h): self._h.append(h); return self
    def __isub__(self, h): self._h.remove(h); return self
    def __call__(self, *a, **k): return [h(*a, **k) for h in self._h]
    def __len__(self): return len(self._h)
class Model:
    changed = None
    def __init__(self): self.changed = Event()
    def __setattr__(self, k, v):
        old = self.__dict__.get(k)
        super().__setattr__(k, v)
        if k != "changed" and old != v: self.changed(k, old, v)
m = Model(); m.changed += lambda *a: print("changed", a); m.x = 1; m.x = 1; m.x = 2
h = print; m.changed += h; m.y = "q"; m.changed -= h; m.y = "r"; print(len(m.changed))
try: m.changed -= h
except ValueError as e: print(e)
class Node:
    __slots__ = "val", "next"
    def __init__(self, val, next=None): self.val, self.next = val, next
class LinkedList:
    def __init__(self, it=()):
        self.head = None; self._n = 0
        for x in reversed(list(it)): self.push(x)
    def push(self, x): self.head = Node(x, self.head); self._n += 1
    def __iter__(self):
        n = self.head
        while n: yield n.val; n = n.next
    def __len__(self): return self._n
    def __repr__(self): return f"{self.__class__.__name__}([{', '.join(map(repr, self))}])"
    def __getitem__(self, i):
        if isinstance(i, slice): return LinkedList(list(self)[i])
        if i < 0: i += len(self)
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(f"index {i} out of range")
    def __eq__(self, o): return isinstance(o, LinkedList) and list(self) == list(o)
    def __add__(self, o): return LinkedList([*self, *o])
    def __contains__(self, x): return any(v == x for v in self)
    def __reversed__(self): return reversed(list(self))
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev; return self
l = LinkedList("abc"); print(l, len(l), l[1], l[-1], l[1:], "b" in l, l + "de", l == LinkedList("abc"), list(reversed(l)), l.reverse(), bool(LinkedList()), [*l], tuple(l), dict.fromkeys(l), copy.copy(l) == l, copy.deepcopy(l) == l)
for bad in (lambda: l[9], lambda: l["x"], lambda: setattr(l.head, "zz", 1), lambda: hash(l), lambda: l < l, lambda: l.nope, lambda: Node()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class LRU:
    def __init__(self, cap): self.cap, self.d, self.hits = cap, {}, 0
    def get(self, k, default=None):
        if k in self.d: v = self.d.pop(k); self.d[k] = v; self.hits += 1; return v
        return default
    def put(self, k, v):
        self.d.pop(k, None); self.d[k] = v
        while len(self.d) > self.cap: del self.d[next(iter(self.d))]
c = LRU(2); c.put(1, "a"); c.put(2, "b"); c.get(1); c.put(3, "c"); print(c.d, c.get(2), c.hits)
class Temp:
    def __init__(self, c): self.c = c
    @property
    def f(self): return self.c * 9 / 5 + 32
    @f.setter
    def f(self, v): self.c = (v - 32) * 5 / 9
    @f.deleter
    def f(self): print("no more f"); self.c = None
    f2 = property(lambda s: s.f * 2, doc="twice")
t = Temp(100); print(t.f, t.f2); t.f = 32; print(t.c); del t.f; print(t.c, Temp.f2.__doc__, Temp.f.fget.__name__)
try: t.f2 = 3
except AttributeError as e: print(e)
class Undo:
    def __init__(self): self.stack, self.state = [], []
    def do(self, cmd, *a): getattr(self, f"_{cmd}")(*a); self.stack.append((cmd, a)); return self
    def _add(self, x): self.state.append(x)
    def undo(self):
        if not self.stack: raise IndexError("nothing to undo")
        cmd, a = self.stack.pop(); self.state.pop(); return self
u = Undo().do("add", 1).do("add", 2).undo(); print(u.state); u.undo()
try: u.undo()
except IndexError as e: print(e)
u.do("nope")
# exit: 1
