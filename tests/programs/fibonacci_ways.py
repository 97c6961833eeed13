# Recursion, iteration, generator, matrix, memory.
def recursive(n):
    return n if n < 2 else recursive(n - 1) + recursive(n - 2)


def iterative(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def generator():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def matrix(n):
    def multiply(x, y):
        return [[sum(a * b for a, b in zip(row, col)) for col in zip(*y)] for row in x]

    result, base = [[1, 0], [0, 1]], [[1, 1], [1, 0]]
    while n:
        if n & 1:
            result = multiply(result, base)
        base = multiply(base, base)
        n >>= 1
    return result[0][1]


source = generator()
print([next(source) for _ in range(15)])
# expect: [0, 1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377]
print(all(recursive(n) == iterative(n) == matrix(n) for n in range(15)))  # expect: True
print(iterative(300), matrix(300) == iterative(300), len(str(matrix(5000))))
# expect: 222232244629420445529739893461909967206666939096499764990979600 True 1045
