# Recursive Fibonacci: calls, comparison, small ints.
# row: fib
# set: plain
# items: 1346269 calls
# goal: 2.7 x cpython, 1.1 x lua
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(30))
