# A list looks empty while it is sorted, and must not be changed.
items = [3, 1, 2]
try:
    items.sort(key=lambda x: items.append(9) or x)
except ValueError as error:
    print(error)  # expect: list modified during sort
seen = []
items = [3, 1, 2]
items.sort(key=lambda x: seen.append(len(items)) or x)
print(items, seen)  # expect: [1, 2, 3] [0, 0, 0]
