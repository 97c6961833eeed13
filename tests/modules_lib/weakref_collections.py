# weakref: references, collections that forget, finalizers.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def method(self):
        return "method of " + self.name

    def __repr__(self):
        return f"Thing({self.name})"


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


a = Thing("a")
r = weakref.ref(a, lambda ref: print("a died", ref() is None))
p = weakref.proxy(a)
print(r(), r() is a, p.name, weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a), weakref.ref(a) is weakref.ref(a))
p.name = "A"
print(a.name, isinstance(r, weakref.ReferenceType), type(p) in weakref.ProxyTypes)
del a
print(r())
attempt(lambda: p.name)
attempt(lambda: weakref.ref(3))

values = weakref.WeakValueDictionary()
x, y = Thing("x"), Thing("y")
values["x"], values["y"] = x, y
print(len(values), values["x"], "x" in values, sorted(values), values.get("z", "none"), list(values.items())[0], isinstance(values, dict))
del x
print(len(values), "x" in values, list(values.values()), values.get("x"))
attempt(lambda: values["x"])
values["y"] = z = Thing("z")
del y
print(list(values.items()), values.pop("y"), values.pop("y", "gone"), len(values), values.setdefault("k", z), values.copy()["k"])
attempt(lambda: values.pop("nope"))
attempt(lambda: values.__setitem__("n", 3))

keys = weakref.WeakKeyDictionary()
k = Thing("k")
keys[k] = "value"
print(keys[k], k in keys, len(keys), list(keys.items()), keys.get(Thing("other"), "default"), 3 in keys)
del k
print(len(keys), list(keys))

items = weakref.WeakSet()
m, n = Thing("m"), Thing("n")
items.add(m)
items.add(n)
items.add(m)
print(len(items), m in items, sorted(t.name for t in items), 3 in items, items == weakref.WeakSet([m, n]))
print(sorted(t.name for t in items | {Thing("temporary")}), [t.name for t in items & {m}], [t.name for t in items - {m}], items.issuperset([m]))
del m
print(len(items), [t.name for t in items])
items.discard(n)
attempt(lambda: print("removed") if n in items else "not there")
attempt(lambda: items.pop())

o = Thing("o")
bound = weakref.WeakMethod(o.method, lambda ref: print("method died"))
print(bound()(), bound == weakref.WeakMethod(o.method), weakref.ref(o.method)())
del o
print(bound())
attempt(lambda: weakref.WeakMethod(len))

q = Thing("q")
f = weakref.finalize(q, print, "finalized", "q", sep=": ")
print(f.alive, f.atexit, f.peek()[0] is q, f.peek()[2])
del q
print(f.alive, f(), f.detach(), f.peek())
s = Thing("s")
g = weakref.finalize(s, lambda: "result")
print(g(), g(), g.alive)
h = weakref.finalize(s, print, "never")
print(h.detach()[0] is s, h.alive)
first = weakref.finalize(s, print, "at exit: first made")
second = weakref.finalize(s, print, "at exit: second made")
third = weakref.finalize(s, print, "not at exit")
third.atexit = False


class Node:
    def __init__(self, parent=None):
        self.children = []
        self._parent = weakref.ref(parent) if parent is not None else None
        if parent is not None:
            parent.children.append(self)

    @property
    def parent(self):
        return self._parent() if self._parent else None


root = Node()
child = Node(root)
print(child.parent is root)
del root
print(child.parent)
