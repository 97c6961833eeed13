# A small scheduler on a heap, ties broken by a counter.
import heapq
from itertools import count

queue, tickets = [], count()
for when, name in [(5, "e"), (1, "a"), (5, "d"), (3, "c"), (1, "b")]:
    heapq.heappush(queue, (when, next(tickets), name))
while queue:
    when, _, name = heapq.heappop(queue)
    print(when, name, end="; ")
    if name == "a":
        heapq.heappush(queue, (4, next(tickets), "again"))
print(heapq.nlargest(10, [1, 2]), heapq.nsmallest(0, [1]), heapq.nlargest(2, {"x": 3, "yy": 1}, key=len))
# expect: 1 a; 1 b; 3 c; 4 again; 5 e; 5 d; [2, 1] [] ['yy', 'x']
