# A context manager made of a generator that does not yield once.
from contextlib import contextmanager


@contextmanager
def none():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def swallow():
    try:
        yield "value"
    except ValueError as error:
        print("swallowed", error)


for manager in (none, twice):
    try:
        with manager():
            pass
    except RuntimeError as error:
        print(error)
# expect: generator didn't yield
# expect: generator didn't stop
with swallow() as value:
    raise ValueError(value)  # expect: swallowed value
try:
    with swallow():
        raise KeyError("passes")
except KeyError as error:
    print(repr(error))  # expect: KeyError('passes')
