# Items taken out of a deque anywhere, whichever side of it moves: the same as with a list.
import random
from collections import deque

random.seed(5)
for size in range(1, 40):
    for turn in range(20):
        items = [random.randrange(10) for _ in range(size)]
        d = deque(items)
        steps = random.randrange(-5, 5)
        d.rotate(steps)
        items = list(d)
        while items:
            x = random.choice(items)
            items.remove(x)
            d.remove(x)
            assert list(d) == items, (size, d, items)
            if items and random.randrange(2):
                i = random.randrange(len(items))
                del d[i]
                del items[i]
                d.append(3)
                items.append(3)
                assert list(d) == items, (size, d, items)
                d.appendleft(d.pop())
                items.insert(0, items.pop())
            assert list(d) == items, (size, d, items)
print("equal")  # expect: equal
