# One loop that meets generators, lists, ranges, iterators of a class and generators again.
def count(n):
    for i in range(n):
        yield i


def echo(items):
    got = yield from items
    yield got


class Own:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def walk(iterable):
    out = []
    for item in iterable:
        out.append(item)
        item = None
    else:
        out.append("end")
    return out


def total(iterable):
    return sum(1 for _ in iterable)


half = count(5)
print(next(half))  # expect: 0
for make in (lambda: count(3), lambda: [7, 8], lambda: half, lambda: range(2), lambda: Own(2),
             lambda: echo(count(2)), lambda: count(0), lambda: (x * x for x in range(3)),
             lambda: half, lambda: {"a": 1}, lambda: count(2)):
    print(walk(make()), total(make()))
# expect: [0, 1, 2, 'end'] 3
# expect: [7, 8, 'end'] 2
# expect: [1, 2, 3, 4, 'end'] 0
# expect: [0, 1, 'end'] 2
# expect: [1, 0, 'end'] 2
# expect: [0, 1, None, 'end'] 3
# expect: ['end'] 0
# expect: [0, 1, 4, 'end'] 3
# expect: ['end'] 0
# expect: ['a', 'end'] 1
# expect: [0, 1, 'end'] 2


def broken(n):
    yield n
    raise KeyError(n)


for _ in range(3):
    try:
        print(walk(broken(1)))
    except KeyError as e:
        print("KeyError", e)
# expect: KeyError 1
# expect: KeyError 1
# expect: KeyError 1


def reenter():
    for x in me:
        yield x


me = reenter()
try:
    print(walk(me))
except ValueError as e:
    print(e)  # expect: generator already executing
