# What many objects hold lives as long as one of them does, and goes with the last.
import gc
import weakref


class Node:
    def __init__(self):
        self.others = []


class Loud(Node):
    def __del__(self):
        print("gone")
        if saved is not None:
            saved.append(self)


saved = None


def ring(centre, count):
    for _ in range(count):
        node = Node()
        node.others.append(centre)
        centre.others.append(node)
    return weakref.ref(centre)


for count in 1, 30, 31, 32, 33, 63, 64, 65, 1000, 5000:
    centre = Node()
    watch = ring(centre, count)
    gc.collect()
    print(count, watch() is centre, end=" ")
    del centre
    gc.collect()
    print(watch())
# expect: 1 True None
# expect: 30 True None
# expect: 31 True None
# expect: 32 True None
# expect: 33 True None
# expect: 63 True None
# expect: 64 True None
# expect: 65 True None
# expect: 1000 True None
# expect: 5000 True None

# Many that are held often, so that what counts them has to grow.
centres = [Node() for _ in range(300)]
node = None
for node in centres:
    for other in centres[:80]:
        other.others.append(node)
        node.others.append(other)
watches = [weakref.ref(node) for node in centres]
keep = centres[7]
del centres, node, other
gc.collect()
print(sum(watch() is not None for watch in watches))  # expect: 300
del keep
gc.collect()
print(sum(watch() is not None for watch in watches))  # expect: 0

# Saved by its own last words, and its ring with it.
saved = []
ring(Loud(), 100)
gc.collect()  # expect: gone
print(len(saved), len(saved[0].others), saved[0].others[99].others[0] is saved[0])
# expect: 1 100 True
gc.collect()
saved = None
gc.collect()
