# The variable of a comprehension is its own; its first iterable belongs outside.
i = "kept"
squares = [i * i for i in range(3)]
print(i, squares)  # expect: kept [0, 1, 4]
print({i: j for i, j in zip("ab", (1, 2))}, i)  # expect: {'a': 1, 'b': 2} kept


def function():
    base = 10
    return [base + k for k in range(3)], (lambda: base)()


print(function())  # expect: ([10, 11, 12], 10)
print([[x * y for y in range(3)] for x in range(3)])  # expect: [[0, 0, 0], [0, 1, 2], [0, 2, 4]]
print([(x, y) for x in range(3) for y in range(x)])  # expect: [(1, 0), (2, 0), (2, 1)]
try:
    k
except NameError as error:
    print(error)  # expect: name 'k' is not defined
