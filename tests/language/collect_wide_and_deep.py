# Garbage and living objects that a list holds by the hundred thousand, lists within lists, and a chain.
import gc


class Node:
    def __init__(self):
        self.next = None

    def __del__(self):
        global dead
        dead += 1


dead = 0
hub = []
for _ in range(50_000):
    node = Node()
    node.next = [node]
    hub.append(node)
kept = hub[:20_000]
hub.append(hub)
del hub, node
gc.collect()
print(dead)  # expect: 30000
print(sum(n.next[0] is n for n in kept))  # expect: 20000
kept.append(kept)
del kept
gc.collect()
print(dead)  # expect: 50000

table = [[[j, []] for j in range(200)] for _ in range(200)]
table.append(table)
print(gc.collect())  # expect: 0
print(sum(len(row) for row in table[:-1]))  # expect: 40000

first = Node()
last = first
for _ in range(50_000):
    last.next = Node()
    last = last.next
last.next = first
gc.collect()
print(dead)  # expect: 50000
del first, last
gc.collect()
print(dead)  # expect: 100001
