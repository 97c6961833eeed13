# Every method of a list.
items = [3, 1, 2]
items.append(4)
items.extend([5, 6])
items.extend("ab")
items.insert(0, "first")
items.insert(100, "last")
items.insert(-1, "before last")
print(items)  # expect: ['first', 3, 1, 2, 4, 5, 6, 'a', 'b', 'before last', 'last']
print(items.pop(), items.pop(0), items.pop(-2), items)
# expect: last first b [3, 1, 2, 4, 5, 6, 'a', 'before last']
items.remove(1)
print(items.index(2), items.index("before last", 2), items.count(5), items.count("z"), items)
# expect: 1 6 1 0 [3, 2, 4, 5, 6, 'a', 'before last']
copy = items.copy()
items.reverse()
print(items, copy == items[::-1], copy is items)
# expect: ['before last', 'a', 6, 5, 4, 2, 3] True False
items.clear()
print(items, copy)  # expect: [] [3, 2, 4, 5, 6, 'a', 'before last']
numbers = [5, 2, 9]
print(numbers.sort(), numbers, numbers.append(1), numbers.reverse(), numbers)
# expect: None [1, 9, 5, 2] None None [1, 9, 5, 2]
