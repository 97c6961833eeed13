# A heap in a list.
import heapq

heap = []
for n in (5, 1, 8, 3, 2):
    heapq.heappush(heap, n)
print(heap, [heapq.heappop(heap) for _ in range(5)], heap)  # expect: [] [1, 2, 3, 5, 8] []
data = [9, 4, 7, 1, 3]
heapq.heapify(data)
print(data, heapq.heapreplace(data, 0), heapq.heappushpop(data, 5), data, heapq.nlargest(2, data), heapq.nsmallest(2, data, key=lambda x: -x), list(heapq.merge([1, 4], [2, 3], [0])))
# expect: [3, 4, 7, 5, 9] 1 0 [3, 4, 7, 5, 9] [9, 7] [9, 7] [0, 1, 2, 3, 4]
jobs = [(2, "write"), (1, "plan"), (3, "test")]
heapq.heapify(jobs)
while jobs:
    print(heapq.heappop(jobs))
# expect: (1, 'plan')
# expect: (2, 'write')
# expect: (3, 'test')
try:
    heapq.heappop([])
except IndexError as error:
    print(error)  # expect: index out of range
