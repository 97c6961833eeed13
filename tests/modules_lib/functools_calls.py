# partial, partialmethod, reduce, wraps, update_wrapper.
from functools import partial, partialmethod, reduce, wraps, update_wrapper


def show(*args, **kwargs):
    return args, kwargs


p = partial(show, 1, x=2)
print(p(3, y=4), p(x=5), p())
# expect: ((1, 3), {'x': 2, 'y': 4}) ((1,), {'x': 5}) ((1,), {'x': 2})
q = partial(p, 9, x=0)
print(q(), q.args, q.keywords, q.func is show)  # expect: ((1, 9), {'x': 0}) (1, 9) {'x': 0} True
print(partial(int, base=2)("101"), partial(int, base=2), partial(len, [1]))
# expect: 5 functools.partial(<class 'int'>, base=2) functools.partial(<built-in function len>, [1])
p.note = "attribute"
print(p.note)  # expect: attribute
for bad in ((), (3,)):
    try:
        partial(*bad)
    except TypeError as error:
        print(error)
        # expect: type 'partial' takes at least one argument
        # expect: the first argument must be callable
print(partial(max, key=lambda w: len(w))(["a", "ccc", "bb"]))  # expect: ccc


class Special(partial):
    pass


print(Special(int, 3), Special(int, "7")(), isinstance(p, partial))
# expect: __main__.Special(<class 'int'>, 3) 7 True


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state, *, loud=False):
        self.alive = state
        return (state, loud)

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False, loud=True)

    @classmethod
    def make(cls, n):
        return cls.__name__, n

    make_two = partialmethod(make, 2)


cell = Cell()
print(cell.set_alive(), cell.alive, cell.set_dead(), cell.alive, cell.set_alive(loud=1))
# expect: (True, False) True (False, True) False (True, 1)
print(Cell.set_alive(cell), Cell.make_two(), cell.make_two())
# expect: (True, False) ('Cell', 2) ('Cell', 2)

print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], "start"))
# expect: 24 start
print(reduce(max, iter([3, 9, 2])), reduce(show, [1]), reduce(lambda a, b: [a, b], "abc", 0))
# expect: 9 1 [[[0, 'a'], 'b'], 'c']
for bad in ([], 3):
    try:
        reduce(max, bad)
    except TypeError as error:
        print(error)
        # expect: reduce() of empty iterable with no initial value
        # expect: reduce() arg 2 must support iteration


def decorator(function):
    @wraps(function)
    def wrapper(*args):
        """wrapper words"""
        return function(*args)
    return wrapper


@decorator
def greet(name: str) -> str:
    """Say hello."""
    return "hello " + name


greet.attr = 1
print(greet("you"), greet.__name__, greet.__qualname__, greet.__doc__, greet.__module__)
# expect: hello you greet greet Say hello. __main__
print(list(greet.__annotations__), greet.__wrapped__.__name__, greet.__dict__.keys())
# expect: ['name', 'return'] greet dict_keys(['__wrapped__', 'attr'])


class Callable:
    def __call__(self):
        return 1


wrapped = update_wrapper(Callable(), greet)
print(wrapped.__name__, wrapped.attr, wrapped())  # expect: greet 1 1
print(update_wrapper(lambda: 0, Callable(), assigned=("missing",)).__name__)  # expect: <lambda>
