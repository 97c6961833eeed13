# Decorators that are classes keep state; decorated methods need the descriptor protocol.
import functools


class Counted:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function = function
        self.calls = 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)


@Counted
def square(x):
    """Square of x."""
    return x * x


print([square(i) for i in range(4)], square.calls, square.__name__, square.__doc__)
# expect: [0, 1, 4, 9] 4 square Square of x.


def memo(function):
    cache = {}

    @functools.wraps(function)
    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]

    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache), fib.__wrapped__.__name__)  # expect: 23416728348467685 81 fib


class Service:
    @memo
    def twice(self):
        return id(self) == id(self)

    @property
    @functools.cache
    def slow(self):
        print("computed once")
        return 5


service = Service()
print(service.twice(), service.slow, service.slow)
# expect: computed once
# expect: True 5 5
