# wraps, total_ordering, cmp_to_key, singledispatch-free comparisons.
from functools import cmp_to_key, total_ordering, wraps


def decorator(function):
    @wraps(function)
    def wrapper(*args):
        """Wrapper's own."""
        return function(*args)

    return wrapper


@decorator
def documented(x):
    """The original."""
    return x


print(documented.__name__, documented.__doc__, documented.__wrapped__(3), documented.__qualname__)
# expect: documented The original. 3 documented


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 3)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, max(a, b) is b)
# expect: True True False False False True True
print(sorted(["bb", "a", "ccc"], key=cmp_to_key(lambda x, y: len(y) - len(x))), sorted([3, 1, 2], key=cmp_to_key(lambda x, y: x - y)))
# expect: ['ccc', 'bb', 'a'] [1, 2, 3]
