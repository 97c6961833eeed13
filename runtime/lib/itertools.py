"""Iterators made of iterators; all of them lazy.

Those that call the program's functions, or go through its iterators, are classes with a
__next__, so that an exception passing through leaves them usable.  Those that only compute hold a
generator inside.
"""

__all__ = ["accumulate", "batched", "chain", "combinations", "combinations_with_replacement",
           "compress", "count", "cycle", "dropwhile", "filterfalse", "groupby", "islice",
           "pairwise", "permutations", "product", "repeat", "starmap", "takewhile", "tee",
           "zip_longest"]

_MISSING = object()  # no argument, or nothing remembered
_MAXSIZE = (1 << 63) - 1


# ---- Without end ---------------------------------------------------------------------------------

class count:
    """start, start + step, start + 2 * step …"""

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if isinstance(number, str) or not hasattr(number, "__add__") or \
                    not hasattr(number, "__sub__"):
                raise TypeError("a number is required")
        self._next, self._step = start, step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class cycle:
    """The items of an iterable, again and again."""

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._saved = []  # what is to be repeated once the source is at its end
        self._index = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self._index < 0:
            for item in self._source:
                self._saved.append(item)
                return item
            self._index = 0
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index = (self._index + 1) % len(self._saved)
        return item


class repeat:
    """The same object, without end or `times` times."""

    def __init__(self, object, times=None):
        self._object = object
        if times is not None and not isinstance(times, int):
            raise TypeError(f"{type(times).__name__!r} object cannot be interpreted as an integer")
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


# ---- One after another, or a part ----------------------------------------------------------------

class chain:
    """The items of the first iterable, then those of the second, and so on."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, *iterables):
        self._iterables = iter(iterables)
        self._current = None

    @classmethod
    def from_iterable(cls, iterable, /):
        """The same of the iterables in an iterable, which is read as they are needed."""
        self = cls()
        self._iterables = iter(iterable)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._current is not None:
                for item in self._current:
                    return item
                self._current = None
            for iterable in self._iterables:
                self._current = iter(iterable)
                break
            else:
                self._iterables = iter(())
                raise StopIteration


def _slice_index(value, message):
    if not hasattr(type(value), "__index__"):
        raise ValueError(message)
    value = type(value).__index__(value)
    if not 0 <= value <= _MAXSIZE:
        raise ValueError(message)
    return value


class islice:
    """islice(iterable, stop) or islice(iterable, start, stop[, step]): what [start:stop:step] of
    a list would be."""

    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError(f"islice expected at {'least 2' if not args else 'most 4'} "
                            f"arguments, got {len(args) + 1}")
        start, stop, step = (None, args[0], None) if len(args) == 1 else (*args, None)[:3]
        indices = "must be None or an integer: 0 <= x <= sys.maxsize."
        if stop is not None:
            stop = _slice_index(stop, f"Stop argument for islice() {indices}")
        start = 0 if start is None else _slice_index(start, f"Indices for islice() {indices}")
        if step is None:
            step = 1
        elif not isinstance(step, int) or not 1 <= step <= _MAXSIZE:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._source = iter(iterable)
        self._next, self._stop, self._step = start, stop, step
        self._taken = 0  # from the source

    def __iter__(self):
        return self

    def __next__(self):
        if self._source is None:
            raise StopIteration
        stop = self._stop
        if stop is not None and self._next >= stop:
            # Whoever goes on with the source finds it behind the slice.
            while self._taken < stop and self._skip():
                pass
            self._source = None
            raise StopIteration
        while self._taken < self._next:
            if not self._skip():
                raise StopIteration
        for item in self._source:
            self._taken += 1
            self._next += self._step
            if stop is not None and self._next > stop:
                self._next = stop
            return item
        self._source = None
        raise StopIteration

    def _skip(self):
        """Take one item and forget it; False at the end of the source."""
        for _ in self._source:
            self._taken += 1
            return True
        self._source = None
        return False


class compress:
    """The items whose partner in `selectors` is true."""

    def __init__(self, data, selectors):
        self._data, self._selectors = iter(data), iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        for item in self._data:
            for selector in self._selectors:
                break
            else:
                raise StopIteration
            if selector:
                return item
        raise StopIteration


class filterfalse:
    """The items for which the function is false; without a function, those that are false."""

    def __init__(self, function, iterable, /):
        self._function, self._source = function, iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        function = self._function
        for item in self._source:
            if not (item if function is None or function is bool else function(item)):
                return item
        raise StopIteration


class takewhile:
    """The items up to the first for which the function is false."""

    def __init__(self, predicate, iterable, /):
        self._predicate, self._source = predicate, iter(iterable)
        self._ended = False

    def __iter__(self):
        return self

    def __next__(self):
        if not self._ended:
            for item in self._source:
                if self._predicate(item):
                    return item
                self._ended = True
                break
        raise StopIteration


class dropwhile:
    """The items from the first on for which the function is false."""

    def __init__(self, predicate, iterable, /):
        self._predicate, self._source = predicate, iter(iterable)
        self._started = False

    def __iter__(self):
        return self

    def __next__(self):
        for item in self._source:
            if self._started or not self._predicate(item):
                self._started = True
                return item
        raise StopIteration


class starmap:
    """function(*args) for each args."""

    def __init__(self, function, iterable, /):
        self._function, self._source = function, iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        for args in self._source:
            return self._function(*(args if type(args) is tuple else tuple(args)))
        raise StopIteration


class accumulate:
    """Running totals; with a function of two arguments, running results of it."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._source, self._function = iter(iterable), func
        self._total = _MISSING
        self._initial = initial

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._total, self._initial = self._initial, None
            return self._total
        for item in self._source:
            if self._total is _MISSING:
                self._total = item
            elif self._function is None:
                self._total = self._total + item
            else:
                self._total = self._function(self._total, item)
            return self._total
        raise StopIteration


# ---- In groups -----------------------------------------------------------------------------------

class batched:
    """Tuples of n items; the last may be shorter, unless `strict`."""

    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError("n must be at least one")
        self._source, self._size, self._strict = iter(iterable), n, strict

    def __iter__(self):
        return self

    def __next__(self):
        batch = []
        for item in self._source:
            batch.append(item)
            if len(batch) == self._size:
                return tuple(batch)
        self._source = iter(())
        if not batch:
            raise StopIteration
        if self._strict:
            raise ValueError("batched(): incomplete batch")
        return tuple(batch)


class pairwise:
    """Each item with the one behind it."""

    def __init__(self, iterable, /):
        self._source = iter(iterable)
        self._last = _MISSING

    def __iter__(self):
        return self

    def __next__(self):
        for item in self._source:
            if self._last is _MISSING:
                self._last = item
                continue
            pair = self._last, item
            self._last = item
            return pair
        self._source = iter(())
        raise StopIteration


class _grouper:
    """The items of one group; they are read from the source that all groups share."""

    def __init__(self, parent, key):
        self._parent, self._key = parent, key

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration  # groupby has moved on
        if parent._item is _MISSING:
            parent._advance()
        if not parent._key == self._key:
            raise StopIteration
        item, parent._item = parent._item, _MISSING
        return item


class groupby:
    """Pairs of a key and an iterator over the neighbours that have it."""

    def __init__(self, iterable, key=None):
        self._source, self._function = iter(iterable), key
        self._item = self._key = self._target = _MISSING  # read, but not given out
        self._group = None

    def __iter__(self):
        return self

    def _advance(self):
        """Read an item and its key; StopIteration at the end."""
        for self._item in self._source:
            self._key = self._item if self._function is None else self._function(self._item)
            return
        raise StopIteration

    def __next__(self):
        self._group = None
        # Skip what is left of the last group.
        while self._key is _MISSING or self._target is not _MISSING and self._key == self._target:
            self._advance()
        self._target = self._key
        self._group = _grouper(self, self._key)
        return self._key, self._group


# ---- Side by side --------------------------------------------------------------------------------

class zip_longest:
    """zip() that goes on to the end of the longest, filling up with `fillvalue`."""

    def __init__(self, *iterables, fillvalue=None):
        self._sources = [iter(iterable) for iterable in iterables]
        self._fill = fillvalue
        self._active = len(self._sources)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._active:
            raise StopIteration
        row = []
        for index, source in enumerate(self._sources):
            if source is None:
                row.append(self._fill)
                continue
            for item in source:
                row.append(item)
                break
            else:
                self._sources[index] = None
                self._active -= 1
                if not self._active:
                    raise StopIteration
                row.append(self._fill)
        return tuple(row)


class _tee:
    """One of several iterators over the same source.

    They walk along a chain of [item, next link] pairs; whoever is at its end reads the source and
    makes a new link.  Links that all have passed are freed.
    """

    def __init__(self, iterable, link=None):
        self._source = iter(iterable)
        self._link = [None, None] if link is None else link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            for item in self._source:
                link[0], link[1] = item, [None, None]
                break
            else:
                raise StopIteration
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self._source, self._link)


def tee(iterable, n=2, /):
    """n independent iterators over one iterable."""
    if n < 0:
        raise ValueError("n must be >= 0")
    if n == 0:
        return ()
    first = iterable if isinstance(iterable, _tee) else _tee(iterable)
    # Of a tee, the first result is the tee itself.
    return (first, *[_tee(first._source, first._link) for _ in range(n - 1)])


# ---- Combinatorics -------------------------------------------------------------------------------
# All in the order of positions, so that sorted input gives sorted output.

class _Computed:
    """Base of what a generator inside computes."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def _check_size(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class product(_Computed):
    """Every choice of one item from each pool; the last pool turns fastest."""

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._steps = self._generate([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _generate(pools):
        if not all(pools):
            return
        positions = [0] * len(pools)
        current = [pool[0] for pool in pools]
        while True:
            yield tuple(current)
            # Like a counter: advance the last wheel, and the one before it where it comes round.
            for i in range(len(pools) - 1, -1, -1):
                positions[i] += 1
                if positions[i] < len(pools[i]):
                    current[i] = pools[i][positions[i]]
                    break
                positions[i] = 0
                current[i] = pools[i][0]
            else:
                return


class permutations(_Computed):
    """Every arrangement of r items."""

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._steps = self._generate(pool, len(pool) if r is None else _check_size(r))

    @staticmethod
    def _generate(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        left = list(range(n, n - r, -1))  # how many items may still come to each place
        yield tuple([pool[i] for i in indices[:r]])
        while True:
            for place in range(r - 1, -1, -1):
                left[place] -= 1
                if left[place]:
                    other = n - left[place]
                    indices[place], indices[other] = indices[other], indices[place]
                    yield tuple([pool[i] for i in indices[:r]])
                    break
                # All have been here: restore the order of what is behind, and go one place left.
                indices[place:] = indices[place + 1:] + indices[place:place + 1]
                left[place] = n - place
            else:
                return


class combinations(_Computed):
    """Every choice of r items, in the order they have."""

    def __init__(self, iterable, r):
        self._steps = self._generate(tuple(iterable), _check_size(r))

    @staticmethod
    def _generate(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        while True:
            yield tuple([pool[i] for i in indices])
            for place in range(r - 1, -1, -1):
                if indices[place] < n - r + place:
                    break
            else:
                return
            # Move this one on, and all behind it close up.
            start = indices[place] + 1
            indices[place:] = range(start, start + r - place)


class combinations_with_replacement(_Computed):
    """Every choice of r items, each as often as one likes."""

    def __init__(self, iterable, r):
        self._steps = self._generate(tuple(iterable), _check_size(r))

    @staticmethod
    def _generate(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        while True:
            yield tuple([pool[i] for i in indices])
            for place in range(r - 1, -1, -1):
                if indices[place] != n - 1:
                    break
            else:
                return
            indices[place:] = [indices[place] + 1] * (r - place)
