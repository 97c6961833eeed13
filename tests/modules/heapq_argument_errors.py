# The functions of heapq are built-in ones; a heap whose items change it is refused.
import heapq


def t(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for function in (heapq.heapify, heapq.heappush, heapq.heappop, heapq.heapreplace, heapq.heappushpop):
    print(function, function.__module__)
    t(function)
    t(function, (), 1)
    t(function, [], 1)
    t(function, ())
    t(function, [])
    t(function, [], 1, 2)
    t(function, heap=[])
    t(function, [1, "a"])
    t(function, [1, "a"], 2)


class Growing:
    def __lt__(self, other):
        heap.append(self)
        return True


for call in (
    lambda: heapq.heappush(heap, Growing()),
    lambda: heapq.heappop(heap),
    lambda: heapq.heapify(heap),
    lambda: heapq.heapreplace(heap, Growing()),
    lambda: heapq.heappushpop(heap, Growing()),
):
    heap = [Growing() for _ in range(4)]
    t(call)


class Noted:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        print(self.value, "<", other.value)
        return self.value < other.value


heap = [Noted(value) for value in (5, 2, 8, 1, 9, 3)]
heapq.heapify(heap)
heapq.heappush(heap, Noted(4))
print(heapq.heappop(heap).value, [item.value for item in heap])
