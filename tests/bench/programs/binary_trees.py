# Trees made and dropped: allocation.
# row: binary trees
# set: plain
# items: 1572792 nodes
# goal: 2.7 x cpython, 1.1 x lua
class Node:
    def __init__(self, left, right):
        self.left = left
        self.right = right

    def check(self):
        if self.left is None:
            return 1
        return 1 + self.left.check() + self.right.check()


def make(depth):
    if depth == 0:
        return Node(None, None)
    return Node(make(depth - 1), make(depth - 1))


def main():
    total = 0
    for _ in range(24):
        total += make(15).check()
    print(total)


main()
