# Calls of functions and methods, attributes of objects.
class Counter:
    def __init__(self):
        self.n = 0

    def add(self, k):
        self.n += k


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


counter = Counter()
for i in range(20_000):
    counter.add(fib(3) + i % 3)
print(fib(18), counter.n)
