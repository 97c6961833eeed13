# A simulation of a shop with a heap of events.
import random


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[i] < items[(i - 1) // 2]:
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        smallest = items.pop()
        i = 0
        while True:
            children = [c for c in (2 * i + 1, 2 * i + 2) if c < len(items)]
            if not children or items[i] <= items[best := min(children, key=items.__getitem__)]:
                return smallest
            items[i], items[best] = items[best], items[i]
            i = best


random.seed(11)
events, waiting, busy, served, waited = Heap(), [], 0, 0, 0
time = 0
for n in range(12):
    time += random.randint(1, 4)
    events.push((time, "arrives", n))
while events.items:
    time, what, who = events.pop()
    if what == "arrives":
        waiting.append((time, who))
    else:
        busy -= 1
        served += 1
    while waiting and busy < 2:
        since, customer = waiting.pop(0)
        waited += time - since
        busy += 1
        events.push((time + random.randint(3, 8), "leaves", customer))
    print(f"{time:3} {what:8} {who:2} busy {busy} waiting {len(waiting)}")
# expect:   4 arrives   0 busy 1 waiting 0
# expect:   8 arrives   1 busy 2 waiting 0
# expect:  11 leaves    0 busy 1 waiting 0
# expect:  12 arrives   2 busy 2 waiting 0
# expect:  14 arrives   3 busy 2 waiting 1
# expect:  16 arrives   4 busy 2 waiting 2
# expect:  16 leaves    1 busy 2 waiting 1
# expect:  19 leaves    3 busy 2 waiting 0
# expect:  20 arrives   5 busy 2 waiting 1
# expect:  20 leaves    2 busy 2 waiting 0
# expect:  22 arrives   6 busy 2 waiting 1
# expect:  23 arrives   7 busy 2 waiting 2
# expect:  26 leaves    4 busy 2 waiting 1
# expect:  26 leaves    5 busy 2 waiting 0
# expect:  27 arrives   8 busy 2 waiting 1
# expect:  30 arrives   9 busy 2 waiting 2
# expect:  32 arrives  10 busy 2 waiting 3
# expect:  32 leaves    6 busy 2 waiting 2
# expect:  33 arrives  11 busy 2 waiting 3
# expect:  34 leaves    7 busy 2 waiting 2
# expect:  40 leaves    8 busy 2 waiting 1
# expect:  41 leaves    9 busy 2 waiting 0
# expect:  45 leaves   11 busy 1 waiting 0
# expect:  48 leaves   10 busy 0 waiting 0
print("served", served, "total wait", waited)  # expect: served 12 total wait 37
