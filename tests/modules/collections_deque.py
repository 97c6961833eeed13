# A deque grows at both ends.
from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[2], 4 in d)
# expect: deque([-2, -1, 0, 1, 2, 3, 4, 5, 6]) 9 -2 6 0 True
print(d.pop(), d.popleft(), d)  # expect: 6 -2 deque([-1, 0, 1, 2, 3, 4, 5])
d.rotate(2)
print(d)  # expect: deque([4, 5, -1, 0, 1, 2, 3])
d.rotate(-3)
print(d, d.count(1), d.index(3), d.copy() == d, list(reversed(d)))
# expect: deque([0, 1, 2, 3, 4, 5, -1]) 1 3 True [-1, 5, 4, 3, 2, 1, 0]
d.remove(3)
d.insert(1, "x")
d.reverse()
d[0] = "first"
del d[1]
print(d, deque("abc", maxlen=2), deque(maxlen=2).maxlen, bool(deque()))
# expect: deque(['first', 4, 2, 1, 'x', 0]) deque(['b', 'c'], maxlen=2) 2 False
recent = deque(maxlen=3)
for i in range(5):
    recent.append(i)
print(recent, recent + deque([9]), recent * 2, deque([1]) < deque([2]), deque([1]) == [1])
# expect: deque([2, 3, 4], maxlen=3) deque([3, 4, 9], maxlen=3) deque([2, 3, 4], maxlen=3) True False
recent.appendleft("left")
print(recent)  # expect: deque(['left', 2, 3], maxlen=3)
d.clear()
for action in (lambda: d.pop(), lambda: d.popleft(), lambda: d[0], lambda: d.remove(1), lambda: d.index(1), lambda: deque(5), lambda: hash(d), lambda: deque(maxlen=-1), lambda: deque([1, 2])[0:1], lambda: deque([1], 1).insert(0, 2)):
    try:
        print(action())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: ValueError 1 is not in deque
# expect: ValueError 1 is not in deque
# expect: TypeError 'int' object is not iterable
# expect: TypeError unhashable type: 'collections.deque'
# expect: ValueError maxlen must be non-negative
# expect: TypeError sequence index must be integer, not 'slice'
# expect: IndexError deque already at its maximum size
