# reduce with and without a start; wraps keeps the name and doc of what it wraps.
from functools import reduce, wraps

print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(max, [], 7), reduce(max, [4]))
# expect: 123 7 4
try:
    reduce(max, [])
except TypeError as error:
    print(error)  # expect: reduce() of empty iterable with no initial value


def traced(function):
    @wraps(function)
    def inner(*args):
        return "traced", function(*args)
    return inner


@traced
def add(a, b):
    "Sum."
    return a + b


print(add(1, 2), add.__name__, add.__doc__, add.__wrapped__(3, 4), add.__qualname__)
# expect: ('traced', 3) add Sum. 7 add
