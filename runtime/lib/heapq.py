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


class _Head:
    """The first item that is left of one input of merge()."""

    __slots__ = ("key", "order", "item", "advance", "reverse")

    def __init__(self, key, order, item, advance, reverse):
        self.key, self.order, self.item = key, order, item
        self.advance, self.reverse = advance, reverse

    def __lt__(self, other):
        # Among equals, the earlier input comes first.
        before, after = (other, self) if self.reverse else (self, other)
        if before.key < after.key:
            return True
        return self.order < other.order and not after.key < before.key


def merge(*iterables, key=None, reverse=False):
    """One sorted iterator from several sorted ones, without reading more than it must."""
    heap = []
    for order, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append(_Head(item if key is None else key(item), order, item, advance, reverse))
    heapify(heap)
    while heap:
        head = heap[0]
        yield head.item
        try:
            head.item = head.advance()
        except StopIteration:
            heappop(heap)
        else:
            head.key = head.item if key is None else key(head.item)
            heapreplace(heap, head)
