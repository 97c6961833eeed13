# What the abstract base classes say of common things.
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Hashable, Iterable, Iterator, Mapping, MutableSequence, Sequence, Set, Sized

things = [[], (), {}, "s", set(), range(3), iter([]), (x for x in []), len, 5, None]
for abc in (Iterable, Iterator, Sequence, MutableSequence, Mapping, Set, Sized, Hashable, Callable):
    print(abc.__name__, [isinstance(thing, abc) for thing in things])
# expect: Iterable [True, True, True, True, True, True, True, True, False, False, False]
# expect: Iterator [False, False, False, False, False, False, True, True, False, False, False]
# expect: Sequence [True, True, False, True, False, True, False, False, False, False, False]
# expect: MutableSequence [True, False, False, False, False, False, False, False, False, False, False]
# expect: Mapping [False, False, True, False, False, False, False, False, False, False, False]
# expect: Set [False, False, False, False, True, False, False, False, False, False, False]
# expect: Sized [True, True, True, True, True, True, False, False, False, False, False]
# expect: Hashable [False, True, False, True, False, True, True, True, True, True, True]
# expect: Callable [False, False, False, False, False, False, False, False, True, False, False]


async def c(): ...


async def g():
    yield


x, y = c(), g()
print(isinstance(x, Awaitable), isinstance(x, Coroutine), isinstance(y, AsyncIterator), isinstance(y, Awaitable))
# expect: True True True False
x.close()
