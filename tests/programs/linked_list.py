# A linked list with the dunder methods of a list.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, values=()):
        self.head = None
        self.size = 0
        for value in reversed(list(values)):
            self.prepend(value)

    def prepend(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self.size

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"

    def __getitem__(self, index):
        if index < 0:
            index += self.size
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError("list index out of range")

    def __eq__(self, other):
        return list(self) == list(other)

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self


numbers = LinkedList([1, 2, 3])
numbers.prepend(0)
print(numbers, len(numbers), numbers[1], numbers[-1], 2 in numbers, numbers.reverse(), list(numbers))
# expect: 3 -> 2 -> 1 -> 0 4 1 3 True 3 -> 2 -> 1 -> 0 [3, 2, 1, 0]
print(LinkedList(), LinkedList("ab") == ["a", "b"], [*LinkedList("xyz")], sum(numbers))
# expect: empty True ['x', 'y', 'z'] 6
try:
    numbers[9]
except IndexError as error:
    print(error)  # expect: list index out of range
