# Five sorts agree.
import random


def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def insertion(items):
    result = []
    for item in items:
        place = len(result)
        while place and result[place - 1] > item:
            place -= 1
        result.insert(place, item)
    return result


def merge(items):
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left, right = merge(items[:middle]), merge(items[middle:])
    result = []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right


def quick(items):
    if len(items) < 2:
        return items[:]
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def counting(items):
    counts = [0] * (max(items, default=-1) + 1)
    for item in items:
        counts[item] += 1
    return [value for value, count in enumerate(counts) for _ in range(count)]


random.seed(1)
data = [random.randint(0, 99) for _ in range(60)]
print(data[:10], sorted(data)[:10])
# expect: [17, 72, 97, 8, 32, 15, 63, 97, 57, 60] [0, 1, 2, 2, 3, 3, 3, 3, 8, 12]
for sort in (bubble, insertion, merge, quick, counting):
    print(sort.__name__, sort(data) == sorted(data), sort([]), sort([1]), sort([2, 1, 2]))
# expect: bubble True [] [1] [1, 2, 2]
# expect: insertion True [] [1] [1, 2, 2]
# expect: merge True [] [1] [1, 2, 2]
# expect: quick True [] [1] [1, 2, 2]
# expect: counting True [] [1] [1, 2, 2]
