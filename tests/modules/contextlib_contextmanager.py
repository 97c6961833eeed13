# A generator as a context manager.
from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("handled", error)
    finally:
        print(f"</{name}>")


with tag("b") as value:
    print(value)
# expect: <b>
# expect: B
# expect: </b>
with tag("i"):
    raise ValueError("inside")
# expect: <i>
# expect: handled inside
# expect: </i>
try:
    with tag("u"):
        raise KeyError("passes")
except KeyError as error:
    print("outside", error)
# expect: <u>
# expect: </u>
# expect: outside 'passes'


@tag("decorated")
def function(x):
    print("function", x)
    return x


print(function(5), function(6))
# expect: <decorated>
# expect: function 5
# expect: </decorated>
# expect: <decorated>
# expect: function 6
# expect: </decorated>
# expect: 5 6


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


for manager in (no_yield, two_yields):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
