# Context managers used twice: which can be, which say no.
from contextlib import contextmanager, nullcontext, suppress


@contextmanager
def once():
    yield 1


manager = once()
with manager as value:
    print(value)  # expect: 1
try:
    with manager:
        pass
except (RuntimeError, AttributeError) as error:
    print(type(error).__name__, error)
# expect: AttributeError '_GeneratorContextManager' object has no attribute 'args'
again = suppress(KeyError)
for _ in range(2):
    with again:
        raise KeyError
null = nullcontext(5)
with null as a, null as b:
    print(a, b)  # expect: 5 5
