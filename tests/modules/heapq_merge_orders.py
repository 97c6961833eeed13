# heapq.merge: orders, equals, keys, laziness, and inputs of all kinds.
import heapq


class Item:
    def __init__(self, key, tag):
        self.key, self.tag = key, tag

    def __lt__(self, other):
        return self.key < other.key

    def __eq__(self, other):
        return self.key == other.key

    def __repr__(self):
        return f"{self.key}{self.tag}"


class Count:
    """An iterator that is not iterable itself."""

    def __init__(self, n):
        self.n = n

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return -self.n


class Counts:
    def __iter__(self):
        return Count(3)


def told(name, values):
    for v in values:
        print(f"<{name}{v}>", end="")
        yield v


print(list(heapq.merge()), list(heapq.merge([])), list(heapq.merge([], [1], ())))
print(list(heapq.merge([1, 4, 7], [2, 5, 8], [0, 3, 6, 9])))
print(list(heapq.merge([7, 4, 1], [8, 5, 2], [9, 6, 3, 0], reverse=True)))
a = [Item(1, "a"), Item(2, "a"), Item(2, "A")]
b = [Item(1, "b"), Item(1, "B"), Item(2, "b")]
print(list(heapq.merge(a, b)), list(heapq.merge(b, a)))
print(list(heapq.merge(a[::-1], b[::-1], reverse=True)), list(heapq.merge(b[::-1], a[::-1], reverse=True)))
print(list(heapq.merge(["b", "aa"], ["c", "ddd"], key=len)))
print(list(heapq.merge(["bb", "a"], ["ccc", "d"], key=len, reverse=True)))
print(list(heapq.merge("adg", iter("beh"), (c for c in "cfi"))))
print(list(heapq.merge([1.5, float("nan"), 2], [1, 3])), list(heapq.merge([True, 2], [1, 1.0])))
for x in heapq.merge(told("a", [1, 3, 5]), told("b", [2, 6, 7, 8])):
    print(x, end=" ")
print()
m = heapq.merge(told("a", [1]), told("b", [2]))
print("made")
print(next(m), next(m), next(m, "end"))
try:
    print(list(heapq.merge([1], ["a"])))
except TypeError as e:
    print(e)
try:
    print(list(heapq.merge([1], 5)))
except TypeError as e:
    print(e)
try:
    for x in heapq.merge([-3], Counts()):
        print(x, end=" ")
except TypeError as e:
    print(e)


def broken():
    yield 1
    raise ValueError("broken")


try:
    for x in heapq.merge(broken(), [0, 2]):
        print(x, end=" ")
except ValueError as e:
    print(e)
