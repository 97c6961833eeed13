# heappush and heappop, ties, nlargest and merge.
import heapq

heap = []
for item in [(3, "c"), (1, "z"), (2, "b"), (1, "a")]:
    heapq.heappush(heap, item)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
# expect: [] [(1, 'a'), (1, 'z'), (2, 'b'), (3, 'c')]
numbers = [5, 3, 8, 1, 9, 2]
heapq.heapify(numbers)
print(numbers, heapq.heappushpop(numbers, 0), heapq.heapreplace(numbers, 10), numbers)
# expect: [2, 3, 8, 5, 9, 10] 0 1 [2, 3, 8, 5, 9, 10]
print(heapq.nlargest(2, [4, 1, 7]), heapq.nsmallest(2, ["ccc", "a", "bb"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)))
# expect: [7, 4] ['a', 'bb'] [0, 1, 2, 3, 4] [4, 3, 1]
for broken in (lambda: heapq.heappop([]), lambda: heapq.heappush([(1, {})], (1, {}))):
    try:
        broken()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)  # expect: IndexError index out of range
