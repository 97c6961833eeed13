# A linked list, walked from end to end.
# row: linked list
# set: plain
# items: 5000000 nodes
# goal: 2.7 x cpython, 1.1 x lua
class Node:
    def __init__(self, value, next):
        self.value = value
        self.next = next


def main():
    first = None
    for i in range(50_000):
        first = Node(i, first)
    total = 0
    for _ in range(100):
        node = first
        while node is not None:
            total += node.value
            node = node.next
    print(total)


main()
