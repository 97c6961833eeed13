# Sorting is stable, with key and reverse.
words = ["banana", "Apple", "cherry", "date", "Elder", "fig"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
rows = [("b", 2), ("a", 2), ("c", 1), ("d", 1)]
rows.sort(key=lambda row: row[1])
print(rows)
rows.sort(key=lambda row: (-row[1], row[0]))
print(rows)
rows.sort(reverse=True, key=lambda row: row[1])
print(rows)
print(sorted([3, 1.5, True, -2, 0]), sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], [1]]), sorted("hello"), sorted({3: 1, 1: 2}))
numbers = [(i * 7919) % 101 for i in range(101)]
print(sorted(numbers) == list(range(101)), sorted(range(5), key=lambda x: -x), sorted([]), sorted([1], reverse=True))
calls = []
print(sorted([3, 1, 2], key=lambda x: calls.append(x) or x), calls)


class Odd(Exception):
    pass


def failing(x):
    raise Odd(x)


items = [3, 1, 2]
try:
    items.sort(key=failing)
except Odd as error:
    print("key raised", error, items)
