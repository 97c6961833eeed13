# Weak references, and the collector.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("drop", self.name)


a = Node("a")
ref = weakref.ref(a, lambda r: print("callback"))
print(ref() is a)  # expect: True
del a
# expect: drop a
# expect: callback
print(ref())  # expect: None
b, c = Node("b"), Node("c")
b.other, c.other = c, b
seen = weakref.ref(b)
del b, c
print("cycle still there:", seen() is not None)  # expect: cycle still there: True
gc.collect()
# expect: drop b
# expect: drop c
print("collected:", seen() is None)  # expect: collected: True
cache = weakref.WeakValueDictionary()
d = Node("d")
cache["d"] = d
print(len(cache), cache["d"].name)  # expect: 1 d
del d  # expect: drop d
print(len(cache), "d" in cache)  # expect: 0 False
