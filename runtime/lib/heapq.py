"""A list as a priority queue: the smallest item is always first.

The invariant: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.  Read the list as a
tree, row by row, and no child is smaller than its parent; so the root is the smallest of all.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace


def nsmallest(n, iterable, key=None):
    """The n smallest items, smallest first."""
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    """The n largest items, largest first."""
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


_END = object()  # there is no item left


class _Descending(list):
    """The first item that is left of one input of merge(), where the largest comes first."""

    __slots__ = ()

    def __lt__(self, other):
        return list.__lt__(other, self)


def merge(*iterables, key=None, reverse=False):
    """One sorted iterator from several sorted ones, without reading more than it must."""
    # Of keys, numbers of inputs, items, inputs: among equals the earlier input comes first.
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        item = next(iterator, _END)
        if item is not _END:
            rank = item if key is None else key(item)
            heap.append(_Descending([rank, -order, item, iterator]) if reverse
                        else [rank, order, item, iterator])
    heapify(heap)
    while len(heap) > 1:
        head = heap[0]
        yield head[2]
        item = next(head[3], _END)
        if item is _END:
            heappop(heap)
        else:
            head[0], head[2] = item if key is None else key(item), item
            heapreplace(heap, head)
    if heap:
        head = heap.pop()
        yield head[2]
        yield from head[3]
