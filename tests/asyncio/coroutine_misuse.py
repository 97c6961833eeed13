# A coroutine used as if it were its result.
import asyncio


async def fetch():
    return [1, 2, 3]


def attempt(use):
    coroutine = fetch()
    try:
        use(coroutine)
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
    coroutine.close()


attempt(lambda c: c[0])  # expect: TypeError 'coroutine' object is not subscriptable
attempt(lambda c: len(c))  # expect: TypeError object of type 'coroutine' has no len()
attempt(lambda c: c + 1)
# expect: TypeError unsupported operand type(s) for +: 'coroutine' and 'int'
attempt(lambda c: c())  # expect: TypeError 'coroutine' object is not callable
attempt(lambda c: c.append(4))
# expect: AttributeError 'coroutine' object has no attribute 'append'
attempt(lambda c: [x for x in c])  # expect: TypeError 'coroutine' object is not iterable
attempt(lambda c: next(c))  # expect: TypeError 'coroutine' object is not an iterator
attempt(lambda c: sum(c))  # expect: TypeError 'coroutine' object is not iterable
attempt(lambda c: 1 in c)  # expect: TypeError argument of type 'coroutine' is not iterable
attempt(lambda c: c < c)
# expect: TypeError '<' not supported between instances of 'coroutine' and 'coroutine'
attempt(lambda c: int(c))
# expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'coroutine'
attempt(lambda c: "x".join(c))  # expect: TypeError can only join an iterable
