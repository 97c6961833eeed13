# Dropping very deep structures does not need a deep stack.
class Node:
    def __init__(self, next):
        self.next = next


node = None
for _ in range(200000):
    node = Node(node)
node = None
items = []
for _ in range(200000):
    items = [items]
del items
table = {}
for _ in range(100000):
    table = {"inner": table}
table = None


def generator(inner):
    yield inner


g = None
for _ in range(20000):
    g = generator(g)
    next(g)
del g
print("all dropped")  # expect: all dropped
