# Insert, search, delete, and walk in order.
class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key):
        self.root = self._insert(self.root, key)

    def _insert(self, node, key):
        if node is None:
            return [key, None, None]
        side = 1 if key < node[0] else 2
        if key != node[0]:
            node[side] = self._insert(node[side], key)
        return node

    def __contains__(self, key):
        node = self.root
        while node and node[0] != key:
            node = node[1] if key < node[0] else node[2]
        return node is not None

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node[1])
                yield node[0]
                yield from walk(node[2])

        return walk(self.root)

    def height(self):
        def measure(node):
            return 1 + max(measure(node[1]), measure(node[2])) if node else 0

        return measure(self.root)

    def delete(self, key):
        def remove(node, key):
            if node is None:
                raise KeyError(key)
            if key < node[0]:
                node[1] = remove(node[1], key)
            elif key > node[0]:
                node[2] = remove(node[2], key)
            elif node[1] and node[2]:
                smallest = node[2]
                while smallest[1]:
                    smallest = smallest[1]
                node[0] = smallest[0]
                node[2] = remove(node[2], smallest[0])
            else:
                return node[1] or node[2]
            return node

        self.root = remove(self.root, key)


tree = Tree()
for key in (50, 30, 70, 20, 40, 60, 80, 30):
    tree.insert(key)
print(list(tree), tree.height(), 40 in tree, 45 in tree)
# expect: [20, 30, 40, 50, 60, 70, 80] 3 True False
for key in (20, 50, 70):
    tree.delete(key)
    print(key, list(tree), tree.root[0])
# expect: 20 [30, 40, 50, 60, 70, 80] 50
# expect: 50 [30, 40, 60, 70, 80] 60
# expect: 70 [30, 40, 60, 80] 60
try:
    tree.delete(99)
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 99
