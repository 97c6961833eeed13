# The target of `as` can be any target; objects without the protocol are refused.
class Pair:
    def __enter__(self):
        return 1, [2, 3]

    def __exit__(self, *details):
        return None


class OnlyEnter:
    def __enter__(self):
        return self


class Box:
    pass


box, items = Box(), [0]
with Pair() as (a, [b, c]):
    print(a, b, c)  # expect: 1 2 3
with Pair() as box.value, Pair() as items[0]:
    print(box.value, items)  # expect: (1, [2, 3]) [(1, [2, 3])]
for thing in (5, OnlyEnter(), None):
    try:
        with thing:
            pass
    except TypeError as error:
        print(error)
# expect: 'int' object does not support the context manager protocol
# expect: 'OnlyEnter' object does not support the context manager protocol (missed __exit__ method)
# expect: 'NoneType' object does not support the context manager protocol


class Raises:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        raise ValueError("in exit")


try:
    with Raises():
        raise KeyError("in body")
except ValueError as error:
    print(error, repr(error.__context__))  # expect: in exit KeyError('in body')
