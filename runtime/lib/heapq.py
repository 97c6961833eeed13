"""A list as a priority queue: the smallest item is always first.

The invariant: heap[k] <= heap[2*k+1] and heap[k] <= heap[2*k+2] for all k.  Read the list as a
tree, row by row, and no child is smaller than its parent; so the root is the smallest of all.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


def _require_list(heap, name, which=""):
    if not isinstance(heap, list):
        raise TypeError(f"{name}() argument{which} must be list, not {type(heap).__name__}")


def _sift_up(heap, start, index):
    """Move the item at `index` towards the root `start` until its parent is not larger."""
    item = heap[index]
    while index > start:
        parent = (index - 1) >> 1
        if not item < heap[parent]:
            break
        heap[index] = heap[parent]
        index = parent
    heap[index] = item


def _sift_down(heap, index):
    """Let the item at `index`, whose children are heaps, find its place below.

    The gap goes down to a leaf first, by way of the smaller child, and then the item goes up
    from there: it most often belongs near the leaves, so this compares less.
    """
    size, start = len(heap), index
    item = heap[index]
    child = 2 * index + 1
    while child < size:
        right = child + 1
        if right < size and not heap[child] < heap[right]:
            child = right
        heap[index] = heap[child]
        index = child
        child = 2 * index + 1
    heap[index] = item
    _sift_up(heap, start, index)


def heappush(heap, item, /):
    """Put an item in."""
    _require_list(heap, "heappush", " 1")
    heap.append(item)
    _sift_up(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Take the smallest item out and return it."""
    _require_list(heap, "heappop")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest, heap[0] = heap[0], last
    _sift_down(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """heappop(), then heappush(): in one go, the list does not change its length."""
    _require_list(heap, "heapreplace", " 1")
    if not heap:
        raise IndexError("index out of range")
    smallest, heap[0] = heap[0], item
    _sift_down(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """heappush(), then heappop(): in one go."""
    _require_list(heap, "heappushpop", " 1")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sift_down(heap, 0)
    return item


def heapify(heap, /):
    """Bring a list into the order of a heap, in place."""
    _require_list(heap, "heapify")
    # From the last parent to the root: below the current one, all are heaps already.
    for index in range(len(heap) // 2 - 1, -1, -1):
        _sift_down(heap, index)


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
