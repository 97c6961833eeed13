# How a list grows, and shrinks: an eighth more than it needs, as sys.getsizeof() shows.
import sys

items = []
seen = 0
for i in range(2000):
    items.append(i)
    size = sys.getsizeof(items)
    if size != seen:
        print(i, size, end="; ")
        seen = size
print()
while items:
    items.pop()
    size = sys.getsizeof(items)
    if size != seen:
        print(len(items), size, end="; ")
        seen = size
print()

items = [1, 2, 3]
sizes = []
for i in range(12):
    items.append(i)
    sizes.append(sys.getsizeof(items))
print(sizes)
items = []
items.extend(range(5))
print(sys.getsizeof(items))
items += [1]
print(sys.getsizeof(items))
items.clear()
print(sys.getsizeof(items))
items.insert(0, 1)
print(sys.getsizeof(items))
print(sys.getsizeof([]), sys.getsizeof([1]), sys.getsizeof([1, 2]), sys.getsizeof([1, 2, 3, 4, 5]))
print(sys.getsizeof([i for i in range(10)]), sys.getsizeof([i for i in range(100)]))
del items
items = list(range(100))
del items[10:]
print(sys.getsizeof(items))
items[:] = []
print(sys.getsizeof(items))
