# A deque with maxlen forgets at the other end.
from collections import deque

last = deque(maxlen=3)
for n in range(5):
    last.append(n)
print(last, last.maxlen, len(last), last[0], last[-1])  # expect: deque([2, 3, 4], maxlen=3) 3 3 2 4
last.appendleft(9)
last.extend("ab")
last.extendleft("xy")
print(last, last == deque(["y", "x", 9]), deque([1, 2]) + deque([3]), deque([1]) * 2, list(reversed(last)))
# expect: deque(['y', 'x', 3], maxlen=3) False deque([1, 2, 3]) deque([1, 1]) [3, 'x', 'y']
for broken in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[3], lambda: deque(maxlen=-1)):
    try:
        broken()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: IndexError deque index out of range
# expect: ValueError maxlen must be non-negative
